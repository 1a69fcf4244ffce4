package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.janusfhir.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The steps before and after an interaction, and reads. */
class PipelineTest {
  private static final String PATIENT =
      "{\"resourceType\":\"Patient\",\"id\":\"1\",\"meta\":{\"versionId\":\"3\","
          + "\"lastUpdated\":\"2016-02-29T14:30:00.123Z\"},\"active\":true}";

  private final MemoryStore store = new MemoryStore().with(Examples.patient("1"));
  private final PipelineServer server = new PipelineServer(store);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readsTheCurrentVersion() throws Exception {
    // When
    HttpResponse<String> response = server.get(PipelineServer.OPEN + "/Patient/1");

    // Then
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(PATIENT);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/json+fhir; charset=utf-8");
    assertThat(response.headers().firstValue("ETag")).hasValue("W/\"3\"");
    assertThat(response.headers().firstValue("Last-Modified"))
        .hasValue("Mon, 29 Feb 2016 14:30:00 GMT");
  }

  @Test
  void decodesAResourceOnce() throws Exception {
    // When
    String first = server.get(PipelineServer.OPEN + "/Patient/1").body();
    String second = server.get(PipelineServer.OPEN + "/Patient/1").body();

    // Then
    assertThat(second).isEqualTo(first);
    assertThat(store.decoded()).isEqualTo(1);
  }

  @Test
  void headIsGetWithoutABody() throws Exception {
    // When
    HttpResponse<String> response = server.send("HEAD", PipelineServer.OPEN + "/Patient/1");

    // Then
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValue("Content-Length"))
        .hasValue(Integer.toString(PATIENT.length()));
    assertThat(response.headers().firstValue("ETag")).hasValue("W/\"3\"");
  }

  @Test
  void anUnknownIdIsNotFound() throws Exception {
    assertProblem(
        server.get(PipelineServer.OPEN + "/Patient/2"),
        404,
        "not-found",
        "There is no Patient with the id '2'.");
  }

  @Test
  void aMalformedIdIsInvalid() throws Exception {
    assertProblem(
        server.get(PipelineServer.OPEN + "/Patient/a%20b"),
        400,
        "value",
        "'a b' cannot be an id: ids are 1 to 64 of A-Z a-z 0-9 - and .");
  }

  @Test
  void anUnknownTypeIsNotFound() throws Exception {
    assertProblem(
        server.get(PipelineServer.OPEN + "/Spaceship/1"),
        404,
        "not-found",
        "There are no resources of type 'Spaceship' in Tiny here.");
  }

  @Test
  void aStoreThatFailsIsUnavailable() throws Exception {
    // Given
    store.failWith(new StoreException("disk of Mr Smith", null));

    // Then
    HttpResponse<String> response = server.get(PipelineServer.OPEN + "/Patient/1");
    assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
    assertProblem(
        response, 503, "transient", "The record cannot be reached at the moment. Try again later.");
  }

  @Test
  void aBugShowsNoInternals() throws Exception {
    // Given
    store.failWith(new IllegalStateException("secret"));

    // Then
    assertProblem(
        server.get(PipelineServer.OPEN + "/Patient/1"),
        500,
        "exception",
        "The server failed to answer. This is its fault, not the request's.");
  }

  @Test
  void problemsHaveTheNegotiatedFormat() throws Exception {
    // When
    HttpResponse<String> response =
        server.get(PipelineServer.OPEN + "/Patient/2", "Accept", "application/xml");

    // Then
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/xml+fhir; charset=utf-8");
    assertThat(response.body())
        .isEqualTo(
            "<OperationOutcome xmlns=\"http://hl7.org/fhir\"><issue><severity value=\"error\"/>"
                + "<code value=\"not-found\"/>"
                + "<diagnostics value=\"There is no Patient with the id '2'.\"/></issue>"
                + "</OperationOutcome>");
  }

  @Test
  void aFormatNobodyKnowsIsNotAcceptable() throws Exception {
    assertProblem(
        server.get(PipelineServer.OPEN + "/Patient/1?_format=ttl"),
        406,
        "not-supported",
        "Answers are application/json+fhir or application/xml+fhir. Ask for one of them by Accept"
            + " or _format=json or _format=xml.");
  }

  @Test
  void otherMethodsAreNotAllowed() throws Exception {
    // When
    HttpResponse<String> response = server.send("DELETE", PipelineServer.OPEN + "/Patient/1");

    // Then
    assertProblem(response, 405, "not-supported", "This address answers GET, HEAD only.");
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
  }

  @Test
  void aDeeperPathIsNotFound() throws Exception {
    assertThat(server.get(PipelineServer.OPEN + "/Patient/1/_history/1/x").statusCode())
        .isEqualTo(404);
    assertThat(server.get(PipelineServer.OPEN).statusCode()).isEqualTo(405);
  }

  @Test
  void anUnknownVersionIsNotFoundAndARetiredOneGone() throws Exception {
    assertProblem(
        server.get("/open/other/open-tenant/Patient/1"),
        404,
        "not-found",
        "There is no FHIR version at this address.");
    assertProblem(
        server.get("/retired/open-tenant/Patient/1"),
        410,
        "not-found",
        "FHIR retired is not served any more.");
  }

  @Test
  void unknownAndClosedTenantsCannotBeToldApart() throws Exception {
    // When
    HttpResponse<String> unknown = server.get("/open/tiny/nobody/Patient/1");
    HttpResponse<String> closed = server.get("/open/tiny/closed-tenant/Patient/1");

    // Then
    assertProblem(unknown, 403, "forbidden", "Tenant not valid or accessible");
    assertThat(closed.statusCode()).isEqualTo(403);
    assertThat(closed.body()).isEqualTo(unknown.body());
  }

  @Test
  void theSecuredRootAsksForAToken() throws Exception {
    // When
    HttpResponse<String> response = server.get(PipelineServer.SECURED + "/Patient/1");

    // Then
    assertProblem(response, 401, "login", "This root is answered with a bearer token only.");
    assertThat(response.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"janus.example\"");
    assertThat(server.get("/tiny/nobody/Spaceship/1").statusCode()).isEqualTo(401);
  }

  @Test
  void metadataNeedsNoToken() throws Exception {
    // When
    HttpResponse<String> secured = server.get(PipelineServer.SECURED + "/metadata");
    HttpResponse<String> open = server.get(PipelineServer.OPEN + "/metadata");

    // Then
    assertThat(secured.body())
        .isEqualTo(
            "{\"resourceType\":\"Conformance\","
                + "\"url\":\"https://janus.example/fhir/tiny/open-tenant\",\"secured\":true}");
    assertThat(open.body())
        .isEqualTo(
            "{\"resourceType\":\"Conformance\","
                + "\"url\":\"https://janus.example/fhir/open/tiny/open-tenant\","
                + "\"secured\":false}");
  }

  @Test
  void longAddressesAreRefused() throws Exception {
    assertProblem(
        server.get(PipelineServer.OPEN + "/Patient/" + "1".repeat(200)),
        414,
        "too-long",
        "The path of the address is longer than 200 characters.");
    assertProblem(
        server.get(PipelineServer.OPEN + "/Patient?name=" + "a".repeat(1000)),
        414,
        "too-long",
        "The query of the address is longer than 1000 characters.");
  }

  @Test
  void malformedEncodingsAreInvalid() throws Exception {
    assertThat(server.get(PipelineServer.OPEN + "/Patient?name=%ff").statusCode()).isEqualTo(400);
    assertThat(server.get(PipelineServer.OPEN + "/Patient/%C3").statusCode()).isEqualTo(400);
  }

  static void assertProblem(
      HttpResponse<String> response, int status, String code, String diagnostics) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/json+fhir; charset=utf-8");
    assertThat(response.body())
        .isEqualTo(
            "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\","
                + "\"code\":\""
                + code
                + "\",\"diagnostics\":\""
                + diagnostics
                + "\"}]}");
  }
}
