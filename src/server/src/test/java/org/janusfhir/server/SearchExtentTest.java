package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.server.lifecycle.VersionPlan;
import org.janusfhir.wire.SearchRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What searches give beside matches, of them, and how else they are asked. */
class SearchExtentTest {
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]*)\"");
  private static final String SEARCH = PipelineServer.OPEN + "/Observation?patient=p1";

  private final MemoryStore store = new MemoryStore();
  private final PipelineServer server =
      new PipelineServer(
          store,
          List.of(
              VersionPlan.of(
                  new TinyVersion(new SearchRule.MostMatches(6), new SearchRule.Offset("start")))),
          InstantSource.system());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatMatchesPointToIsIncludedOnce() throws Exception {
    // Given
    store.with(Examples.patient("p1")).with(Examples.patient("p2"));
    store.with(Examples.observation("o1", "p1")).with(Examples.observation("o2", "p1"));

    // When
    String body = server.get(SEARCH + "&_include=Observation:subject").body();

    // Then
    assertThat(ids(body)).containsExactly("o1", "o2", "p1");
    assertThat(body).contains("\"total\":2,");
    assertThat(ids(server.get(SEARCH).body())).containsExactly("o1", "o2");
  }

  @Test
  void onlyTargetsOfTheAskedTypeAreIncluded() throws Exception {
    // Given
    store.with(Examples.patient("p1")).with(Examples.observation("o1", "p1"));

    // Then
    String include = "&_include=Observation:subject:";
    assertThat(ids(server.get(SEARCH + include + "Patient").body())).containsExactly("o1", "p1");
    assertThat(ids(server.get(SEARCH + include + "Organization").body())).containsExactly("o1");
  }

  @Test
  void whatPointsToMatchesIsIncluded() throws Exception {
    // Given
    store.with(Examples.patient("p1")).with(Examples.patient("p2"));
    store.with(Examples.observation("o1", "p1"));

    // When
    String body =
        server.get(PipelineServer.OPEN + "/Patient?name=a&_revinclude=Observation:subject").body();

    // Then
    assertThat(ids(body)).containsExactly("p1", "p2", "o1");
    assertThat(store.lastQuery().criteria())
        .containsExactly(
            new Criterion.References(
                "subject",
                List.of(
                    new Target(ResourceType.PATIENT, "p1"),
                    new Target(ResourceType.PATIENT, "p2"))));
  }

  @Test
  void tooMuchBesideTheMatchesIsRefused() throws Exception {
    // Given
    for (int i = 0; i < 4; i++) {
      store.with(Examples.patient("p" + i)).with(Examples.observation("o" + i, "p" + i));
    }

    // Then
    String include = "&_include=Observation:subject";
    assertThat(server.get(SEARCH + include).statusCode()).isEqualTo(422);
    assertThat(server.get(SEARCH + include + "&_count=3").statusCode()).isEqualTo(200);
    assertThat(
            server
                .get(PipelineServer.OPEN + "/Patient?name=a&_revinclude=Observation:subject")
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void tooManyMatchesAreRefused() throws Exception {
    // Given
    for (int i = 0; i < 6; i++) {
      store.with(Examples.observation("o" + i, "p1"));
    }
    assertThat(server.get(SEARCH).statusCode()).isEqualTo(200);

    // When
    store.with(Examples.observation("o6", "p1"));

    // Then
    HttpResponse<String> response = server.get(SEARCH);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("\"code\":\"too-costly\"", "More than 6 resources");
    assertThat(server.get(SEARCH + "&_count=0").statusCode()).isEqualTo(422);
  }

  @Test
  void skippedMatchesAreNotGiven() throws Exception {
    // Given
    for (int i = 0; i < 5; i++) {
      store.with(Examples.observation("o" + i, "p1"));
    }

    // Then
    assertThat(ids(server.get(SEARCH + "&start=2&_count=2").body())).containsExactly("o2", "o3");
    assertThat(server.get(SEARCH + "&start=3").body())
        .contains("\"o3\"", "\"o4\"")
        .doesNotContain("\"o2\"", "\"total\"", "\"next\"");
    assertThat(ids(server.get(SEARCH + "&start=5").body())).isEmpty();
  }

  @Test
  void elementsAreLeftOut() throws Exception {
    // Given
    store.with(Examples.patient("p1"));
    String search = PipelineServer.OPEN + "/Patient?name=a";

    // Then
    assertThat(server.get(search).body()).contains("\"active\":true");
    assertThat(server.get(search + "&_elements=birthDate").body()).doesNotContain("\"active\"");
    assertThat(server.get(search + "&_summary=true").body()).contains("\"active\":true");
    assertThat(server.get(search + "&_summary=text").body()).doesNotContain("\"active\"");
    assertThat(server.get(search).body()).contains("\"active\":true");
  }

  @Test
  void aFormIsSearchedLikeAnAddress() throws Exception {
    // Given
    store.with(Examples.observation("o1", "p1"));
    String address = PipelineServer.OPEN + "/Observation/_search";
    String form = "application/x-www-form-urlencoded; charset=UTF-8";

    // When
    HttpResponse<String> response =
        server.post(address + "?_count=2", "patient=p1&code=a%7Cb", "Content-Type", form);

    // Then
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .contains("/open/tiny/open-tenant/Observation?patient=p1&code=a%7Cb&_count=2\"");
    assertThat(server.post(address, "patient=p1&_format=xml", "Content-Type", form).body())
        .startsWith("<Bundle");
    assertThat(server.get(address + "?patient=p1").statusCode()).isEqualTo(200);
    assertThat(server.post(address + "?patient=p1", "").statusCode()).isEqualTo(200);
  }

  @Test
  void aFormSaysHowItIsAnswered() throws Exception {
    // Given
    store.with(Examples.observation("o1", "p1")).with(Examples.observation("o2", "p1"));
    String address = PipelineServer.OPEN + "/Observation/_search";

    // Then
    HttpResponse<String> refused = form(address, "_format=xml&patient=p1&date=nonsense");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).startsWith("<OperationOutcome");

    HttpResponse<String> both =
        form(
            address + "?_format=xml&_pretty=true",
            "_format=json&patient=p1&_count=1&_pretty=false");
    assertThat(both.body())
        .startsWith("{\"resourceType\":\"Bundle\"")
        .containsPattern("\"next\":\"[^\"]*&_format=json&_pretty=false\"")
        .doesNotContain("_format=xml", "_pretty=true");

    assertThat(form(address, "patient=p1&_pretty=true").body())
        .startsWith("{\n  \"resourceType\" : \"Bundle\"");
    HttpResponse<String> unclear = form(address, "patient=p1&_format=xml&_pretty=perhaps");
    assertThat(unclear.statusCode()).isEqualTo(400);
    assertThat(unclear.body()).startsWith("<OperationOutcome").contains("http._pretty");

    assertThat(form(address, "patient=p1&_format=json", "Accept", "text/plain").statusCode())
        .isEqualTo(200);
    assertThat(form(address, "patient=p1", "Accept", "text/plain").statusCode()).isEqualTo(406);
    assertThat(form(address + "?patient=p1", "", "Accept", "text/plain").statusCode())
        .isEqualTo(406);
  }

  private HttpResponse<String> form(String address, String form, String... headers)
      throws Exception {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
    return server.post(address, form, all.toArray(String[]::new));
  }

  @Test
  void otherBodiesThanFormsAreRefused() throws Exception {
    String address = PipelineServer.OPEN + "/Observation/_search";
    String form = "application/x-www-form-urlencoded";
    assertThat(server.post(address, "patient=p1", "Content-Type", "text/plain").statusCode())
        .isEqualTo(415);
    assertThat(server.post(address, "patient=p1").statusCode()).isEqualTo(415);
    assertThat(
            server
                .post(address, "patient=p1&x=" + "a".repeat(1000), "Content-Type", form)
                .statusCode())
        .isEqualTo(413);
    assertThat(server.post(address, "patient=ö", "Content-Type", form).statusCode()).isEqualTo(400);
    assertThat(server.post(address, "code=a", "Content-Type", form).statusCode()).isEqualTo(400);
  }

  private static List<String> ids(String body) {
    return ID.matcher(body).results().map(result -> result.group(1)).toList();
  }
}
