package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.server.PipelineTest.assertProblem;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Older versions, histories, and reads of clients that have the resource already. */
class VersionsOfAResourceTest {
  private static final String PATIENT = PipelineServer.OPEN + "/Patient/1";
  private static final String ADDRESS =
      "https://janus.example/fhir/open/tiny/open-tenant/Patient/1/_history";

  private final MemoryStore store =
      new MemoryStore()
          .with(Examples.patient("1"))
          .withOlder(Examples.patient("1"), Examples.patient("1", false));
  private final PipelineServer server = new PipelineServer(store);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anOlderVersionIsRead() throws Exception {
    // When
    HttpResponse<String> response = server.get(PATIENT + "/_history/2");

    // Then
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(patient(2, "2016-02-29T14:29:59.123Z", false));
    assertThat(response.headers().firstValue("ETag")).hasValue("W/\"2\"");
    assertThat(response.headers().firstValue("Last-Modified"))
        .hasValue("Mon, 29 Feb 2016 14:29:59 GMT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "4", "03", "x", "99999999999999999999", "1.0"})
  void anUnknownVersionIsNotFound(String versionId) throws Exception {
    assertProblem(
        server.get(PATIENT + "/_history/" + versionId),
        404,
        "not-found",
        "There is no version '" + versionId + "' of Patient/1.");
  }

  @Test
  void aMalformedVersionIdIsInvalid() throws Exception {
    assertProblem(
        server.get(PATIENT + "/_history/a_b"),
        400,
        "value",
        "'a_b' cannot be a version id: those are 1 to 64 of A-Z a-z 0-9 - and .");
  }

  @Test
  void aHistoryBeginsWithTheNewestVersion() throws Exception {
    // When
    HttpResponse<String> response = server.get(PATIENT + "/_history");

    // Then
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo(
            history(
                3,
                "_count=5",
                null,
                entry(patient(3, "2016-02-29T14:30:00.123Z", true), "PUT Patient/1"),
                entry(patient(2, "2016-02-29T14:29:59.123Z", false), "PUT Patient/1"),
                entry(patient(1, "2016-02-29T14:29:58.123Z", true), "POST Patient")));
  }

  @Test
  void aHistoryIsPaged() throws Exception {
    // When
    String first = server.get(PATIENT + "/_history?_count=2&_format=json").body();
    String next = first.replaceAll(".*\"next\":\"https://janus.example/fhir([^\"]*)\".*", "$1");
    String second = server.get(next).body();

    // Then
    assertThat(next).startsWith(PATIENT + "/_history?_page=").endsWith("&_format=json");
    assertThat(first).contains("\"versionId\":\"3\"", "\"versionId\":\"2\"", "\"total\":3");
    assertThat(second)
        .isEqualTo(
            history(
                3,
                next.substring(next.indexOf('?') + 1),
                null,
                entry(patient(1, "2016-02-29T14:29:58.123Z", true), "POST Patient")));
  }

  @Test
  void aPageOfAnotherHistoryIsInvalid() throws Exception {
    // Given
    String first = server.get(PATIENT + "/_history?_count=2").body();
    String token = first.replaceAll(".*\"next\":\"[^\"]*_page=([^\"]*)\".*", "$1");

    // Then
    assertThat(server.get(PipelineServer.OPEN + "/Patient/2/_history?_page=" + token).statusCode())
        .isEqualTo(400);
    assertThat(server.get(PATIENT + "/_history?_count=1&_page=" + token).statusCode())
        .isEqualTo(400);
    assertThat(server.get(PipelineServer.OPEN + "/Patient?_page=" + token).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aHistoryCanBeginAtATime() throws Exception {
    // When
    String body = server.get(PATIENT + "/_history?_since=2016-02-29T15:29:59%2B01:00").body();

    // Then
    assertThat(body)
        .isEqualTo(
            history(
                2,
                "_since=2016-02-29T15%3A29%3A59%2B01%3A00&_count=5",
                null,
                entry(patient(3, "2016-02-29T14:30:00.123Z", true), "PUT Patient/1"),
                entry(patient(2, "2016-02-29T14:29:59.123Z", false), "PUT Patient/1")));
  }

  @Test
  void whatAHistoryDoesNotUnderstandIsRefused() throws Exception {
    assertThat(server.get(PATIENT + "/_history?_since=yesterday").body())
        .contains("\"http._since\"");
    assertThat(server.get(PATIENT + "/_history?_since=2016&_since=2017").statusCode())
        .isEqualTo(400);
    assertThat(server.get(PATIENT + "/_history?name=x").statusCode()).isEqualTo(200);
    assertThat(server.get(PATIENT + "/_history?name=x", "Prefer", "handling=strict").statusCode())
        .isEqualTo(400);
    assertThat(server.get(PipelineServer.OPEN + "/Patient/2/_history").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "If-None-Match; W/\"3\"; 304",
        "If-None-Match; \"3\"; 304",
        "If-None-Match; 3; 304",
        "If-None-Match; *; 304",
        "If-None-Match; W/\"1\", W/\"3\"; 304",
        "If-None-Match; \"a,3\", \"4\"; 200",
        "If-None-Match; W/\"2\"; 200",
        "If-None-Match; \"; 200",
        "If-Modified-Since; Mon, 29 Feb 2016 14:30:00 GMT; 304",
        "If-Modified-Since; Monday, 29-Feb-16 14:30:00 GMT; 304",
        "If-Modified-Since; Mon Feb 29 14:30:00 2016; 304",
        "If-Modified-Since; Mon, 29 Feb 2016 14:29:59 GMT; 200",
        "If-Modified-Since; yesterday; 200",
        "If-Modified-Since; Mon, 29 Feb 2016 14:30:00 GMT, or at some time before that, or after; 200",
      })
  void whatAClientHasIsNotSentAgain(String name, String value, int status) throws Exception {
    for (String method : new String[] {"GET", "HEAD"}) {
      // When
      HttpResponse<String> response = server.send(method, PATIENT, name, value);

      // Then
      assertThat(response.statusCode()).isEqualTo(status);
      assertThat(response.headers().firstValue("ETag")).hasValue("W/\"3\"");
      assertThat(response.body().isEmpty()).isEqualTo(status == 304 || method.equals("HEAD"));
      assertThat(response.headers().firstValue("Content-Length").isPresent())
          .as(method + ' ' + status)
          .isEqualTo(status == 200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/_history/3; Mon, 29 Feb 2016 14:30:00 GMT; 304",
        "''; Mon, 29 Feb 2016 14:30:01 GMT; 304",
        "''; Mon, 29 Feb 2016 14:30:00 GMT; 200",
        "''; Mon, 29 Feb 2016 14:29:59 GMT; 200"
      })
  void aTimeDoesNotTellTwoVersionsOfOneSecondApart(String version, String since, int status)
      throws Exception {
    // Given
    store.apart(100);

    // When
    HttpResponse<String> response = server.get(PATIENT + version, "If-Modified-Since", since);

    // Then
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("ETag")).hasValue("W/\"3\"");
  }

  /** A standby that took over, or a restored backup, may lack the last commits. */
  @Test
  void aVersionThatWasLostAndWrittenAnewIsNotAnsweredAsItWas() throws Exception {
    // Given
    assertThat(server.get(PATIENT).body()).isEqualTo(patient(3, "2016-02-29T14:30:00.123Z", true));

    // When
    store.loseFor(Examples.patient("1", false));

    // Then
    assertThat(server.get(PATIENT).body()).isEqualTo(patient(3, "2016-02-29T14:30:01.123Z", false));
  }

  @Test
  void theTagIsTheBetterWitness() throws Exception {
    assertThat(
            server
                .get(
                    PATIENT,
                    "If-None-Match",
                    "\"2\"",
                    "If-Modified-Since",
                    "Mon, 29 Feb 2016 14:30:00 GMT")
                .statusCode())
        .isEqualTo(200);
    assertThat(server.get(PATIENT + "/_history/2", "If-None-Match", "\"2\"").statusCode())
        .isEqualTo(304);
  }

  private static String patient(int version, String updated, boolean active) {
    return "{\"resourceType\":\"Patient\",\"id\":\"1\",\"meta\":{\"versionId\":\""
        + version
        + "\",\"lastUpdated\":\""
        + updated
        + "\"},\"active\":"
        + active
        + '}';
  }

  private static String entry(String resource, String request) {
    return "{\"resource\":" + resource + ",\"request\":\"" + request + "\"}";
  }

  private static String history(int total, String query, String next, String... entries) {
    return "{\"resourceType\":\"Bundle\",\"total\":"
        + total
        + ",\"self\":\""
        + ADDRESS
        + '?'
        + query
        + "\""
        + (next == null ? "" : ",\"next\":\"" + next + "\"")
        + ",\"entry\":["
        + String.join(",", entries)
        + "]}";
  }
}
