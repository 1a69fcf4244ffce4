package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.janusfhir.model.search.SortOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Searches as seen from outside: pages, totals, links, warnings. */
class SearchTypeTest {
  private static final String BASE = "https://janus.example/fhir/open/tiny/open-tenant";
  private static final Pattern NEXT = Pattern.compile("\"next\":\"" + BASE + "([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]*)\"");

  private final MemoryStore store = new MemoryStore();
  private final PipelineServer server = new PipelineServer(store);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPageThatHoldsEverythingHasATotalAndNoNext() throws Exception {
    // Given
    patients(2);

    // When
    HttpResponse<String> response = server.get(PipelineServer.OPEN + "/Patient?name=a%2Cb");

    // Then
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .startsWith(
            "{\"resourceType\":\"Bundle\",\"total\":2,\"self\":\""
                + BASE
                + "/Patient?name=a%2Cb&_count=5\",\"entry\":");
    assertThat(store.lastQuery().order()).isEqualTo(SortOrder.ID);
  }

  @Test
  void linksLeadThroughAllPages() throws Exception {
    // Given
    patients(7);
    String path = "/Patient?name=a&_count=3&_format=application/json%2Bfhir";
    List<String> ids = new ArrayList<>();

    // When
    int pages = 0;
    while (path != null) {
      String body = server.get(PipelineServer.OPEN + path).body();
      assertThat(body).doesNotContain("\"total\"");
      ids.addAll(ID.matcher(body).results().map(result -> result.group(1)).toList());
      Matcher next = NEXT.matcher(body);
      path = next.find() ? next.group(1) : null;
      pages++;
      assertThat(path == null || path.endsWith("&_format=application%2Fjson%2Bfhir")).isTrue();
    }

    // Then
    assertThat(pages).isEqualTo(3);
    assertThat(ids).containsExactly("p0", "p1", "p2", "p3", "p4", "p5", "p6");
    assertThat(store.lastQuery().count()).isEqualTo(3);
  }

  @Test
  void aPageBelongsToItsSearch() throws Exception {
    // Given
    patients(7);
    String body = server.get(PipelineServer.OPEN + "/Patient?name=a").body();
    Matcher next = NEXT.matcher(body);
    assertThat(next.find()).isTrue();
    String query = next.group(1).substring("/Patient".length());

    // Then
    assertThat(server.get(PipelineServer.OPEN + "/Patient" + query).statusCode()).isEqualTo(200);
    assertRefused("/Organization" + query);
    assertRefused("/Patient" + query + "A");
    assertRefused("/Patient" + query + "&name=b");
    assertRefused("/Patient?_page=");
  }

  @Test
  void countZeroAsksForTheTotalAlone() throws Exception {
    // Given
    patients(7);

    // When
    String body = server.get(PipelineServer.OPEN + "/Patient?name=a&_count=0").body();

    // Then
    assertThat(body)
        .isEqualTo(
            "{\"resourceType\":\"Bundle\",\"total\":7,\"self\":\""
                + BASE
                + "/Patient?name=a&_count=0\"}");
  }

  @Test
  void countIsCapped() throws Exception {
    // When
    server.get(PipelineServer.OPEN + "/Patient?name=a&_count=99999999999999");

    // Then
    assertThat(store.lastQuery().count()).isEqualTo(10);
  }

  @Test
  void unknownParametersAreIgnoredWithAWarning() throws Exception {
    // When
    String body = server.get(PipelineServer.OPEN + "/Patient?name=a&colour=red&birthdate=").body();

    // Then
    assertThat(body)
        .isEqualTo(
            "{\"resourceType\":\"Bundle\",\"total\":0,\"self\":\""
                + BASE
                + "/Patient?name=a&_count=5\",\"entry\":[{\"resource\":{"
                + "\"resourceType\":\"OperationOutcome\",\"issue\":["
                + "{\"severity\":\"warning\",\"code\":\"not-supported\",\"diagnostics\":"
                + "\"The parameter 'colour' is not supported here and was ignored.\","
                + "\"location\":\"http.colour\"},"
                + "{\"severity\":\"warning\",\"code\":\"value\",\"diagnostics\":"
                + "\"The parameter 'birthdate' has no value and was ignored.\","
                + "\"location\":\"http.birthdate\"}]}}]}");
  }

  @Test
  void strictHandlingRefusesUnknownParameters() throws Exception {
    // When
    HttpResponse<String> response =
        server.get(
            PipelineServer.OPEN + "/Patient?name=a&colour=red",
            "Prefer",
            "return=minimal, handling=strict");

    // Then
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .isEqualTo(
            "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\","
                + "\"code\":\"not-supported\",\"diagnostics\":"
                + "\"The parameter 'colour' is not supported here.\","
                + "\"location\":\"http.colour\"}]}");
  }

  @Test
  void clinicalSearchesNeedAPatientOrIds() throws Exception {
    assertRefused("/Observation");
    assertRefused("/Observation?subject=Organization/1");
    assertRefused("/Patient");
    assertRefused("/Patient?colour=red");
    assertThat(server.get(PipelineServer.OPEN + "/Observation?_id=1,2").statusCode())
        .isEqualTo(200);
    assertThat(server.get(PipelineServer.OPEN + "/Organization").statusCode()).isEqualTo(200);
  }

  @Test
  void clinicalResultsComeNewestFirst() throws Exception {
    // When
    server.get(PipelineServer.OPEN + "/Observation?patient=1");

    // Then
    assertThat(store.lastQuery().order()).isEqualTo(SortOrder.NEWEST_FIRST);
  }

  private void assertRefused(String path) throws Exception {
    assertThat(server.get(PipelineServer.OPEN + path).statusCode()).isEqualTo(400);
  }

  private void patients(int count) {
    for (int i = 0; i < count; i++) {
      store.with(Examples.patient("p" + i));
    }
  }
}
