package org.janusfhir.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.janusfhir.wire.FhirVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Requests made at random of methods, path segments, parameters and headers: none of them fails the
 * server, and each refusal says why in FHIR. <code>-Drequests=100000</code> for more of them.
 */
@QuarkusTest
class AnyRequestTest {
  private static final int REQUESTS = Integer.getInteger("requests", 3000);
  private static final long SEED = 20160426;

  /** One of so many requests is for one of these, or next to nothing would be answered. */
  private static final int ANSWERED_OF = 5;

  private static final List<String> ANSWERED =
      List.of(
          "metadata",
          "Patient/p1",
          "Patient/p1/_history",
          "Patient?_id=p1",
          "Observation?patient=p1&_summary=true");

  private static final List<String> METHODS =
      List.of("GET", "GET", "GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH");
  private static final List<String> SEGMENTS =
      List.of(
          "metadata",
          "_history",
          "_search",
          "1",
          "0",
          "p1",
          "o001",
          "-1",
          "$everything",
          "$docref",
          "$autogen-ccd-if",
          "$translate-version",
          "$nothing",
          "OperationDefinition",
          "StructureDefinition",
          "%20",
          "a%2Fb",
          "%E2%82%AC",
          "x".repeat(80),
          "binary-autogen-ccd-if");
  private static final List<String> PARAMETERS =
      List.of(
          "patient=p1",
          "_id=p1",
          "name=a",
          "_count=3",
          "_count=-1",
          "_format=xml",
          "_format=text",
          "_pretty=true",
          "_since=2016",
          "_since=x",
          "_summary=true",
          "_elements=id,name",
          "start=2016-01-01T00:00:00Z",
          "end=x",
          "type=http://loinc.org%7C34133-9",
          "from=dstu2",
          "from=x",
          "_page=abc",
          "%25=%25",
          "=",
          "_at=2016");
  private static final List<String> HEADERS =
      List.of(
          "Accept: application/xml+fhir",
          "Accept: application/json",
          "Accept: text/plain",
          "Accept: ;;q=x",
          "If-None-Match: W/\"1\"",
          "If-None-Match: *",
          "If-Modified-Since: Sat, 29 Oct 2050 19:43:31 GMT",
          "If-Modified-Since: yesterday",
          "Prefer: handling=strict",
          "Prefer: ,;=",
          "Accept-Encoding: gzip",
          "X-Request-Id: <b>",
          "Origin: https://app.example",
          "Content-Type: application/x-www-form-urlencoded",
          "Content-Type: application/json+fhir",
          "Content-Encoding: br");
  private static final List<String> BODIES =
      List.of(
          "", "patient=p1", "{", "{\"resourceType\":\"Patient\"}", "<Patient/>", "%", "null", "[]");

  @Inject @All List<FhirVersion> versions;
  @Inject Clinic clinic;

  @TestHTTPResource("/")
  URI server;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random = new Random(SEED);

  @BeforeEach
  void openTheClinic() {
    clinic.open();
  }

  @Test
  void noRequestFailsTheServer() throws Exception {
    int answered = 0;
    for (int i = 0; i < REQUESTS; i++) {
      // Given
      HttpRequest request = request();

      // When
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

      // Then
      String said = request + " " + request.headers().map() + ' ' + response.body();
      assertThat(response.statusCode()).as(said).isLessThan(500);
      answered += response.statusCode() == 200 ? 1 : 0;
      boolean told = response.statusCode() >= 400 && !request.method().equals("HEAD");
      if (told && !gzip(response)) {
        assertThat(response.body()).as(said).contains("OperationOutcome");
      }
    }

    // And not all were refused
    assertThat(answered).isGreaterThan(REQUESTS / 10);
  }

  private HttpRequest request() {
    boolean answered = random.nextInt(ANSWERED_OF) == 0;
    String address = answered ? answered() : path() + query();
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(address));
    String method = answered ? "GET" : oneOf(METHODS);
    boolean body = method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    request.method(
        method,
        body
            ? HttpRequest.BodyPublishers.ofString(oneOf(BODIES))
            : HttpRequest.BodyPublishers.noBody());
    for (int i = random.nextInt(4); i > 0; i--) {
      String[] header = oneOf(HEADERS).split(": ", 2);
      request.header(header[0], header[1]);
    }
    return request.build();
  }

  private String answered() {
    return "/open/" + oneOf(versions).id() + "/clinic/" + oneOf(ANSWERED);
  }

  private String path() {
    FhirVersion version = oneOf(versions);
    List<String> segments = new ArrayList<>();
    if (random.nextInt(5) > 0) {
      segments.add("open");
    }
    segments.add(random.nextInt(20) == 0 ? "dstu9" : version.id());
    segments.add(random.nextInt(10) == 0 ? oneOf(List.of("nobody", "%20")) : "clinic");
    if (random.nextInt(10) > 0) {
      segments.add(oneOf(version.types()).name().text());
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      segments.add(oneOf(SEGMENTS));
    }
    return "/" + String.join("/", segments);
  }

  private String query() {
    List<String> parameters =
        Stream.generate(() -> oneOf(PARAMETERS)).limit(random.nextInt(4)).toList();
    return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
  }

  private static boolean gzip(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Encoding").isPresent();
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
