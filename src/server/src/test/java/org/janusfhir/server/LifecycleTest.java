package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.janusfhir.server.lifecycle.VersionPlan;
import org.janusfhir.wire.Lifecycle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers say about the end of their version, before, on and after that day. */
class LifecycleTest {
  private static final LocalDate DEPRECATED = LocalDate.of(2017, 3, 20);
  private static final LocalDate SUNSET = LocalDate.of(2027, 12, 1);
  private static final Lifecycle ENDING =
      new Lifecycle(LocalDate.of(2016, 1, 1), DEPRECATED, SUNSET, "small");
  private static final String POLICY =
      "<https://janus.example/fhir/versions#tiny>; rel=\"deprecation\"; type=\"text/html\","
          + " <https://janus.example/fhir/versions#tiny>; rel=\"sunset\"; type=\"text/html\"";

  private final MemoryStore store = new MemoryStore().with(Examples.patient("1"));
  private Instant now = Instant.parse("2026-11-23T08:00:00Z");
  private PipelineServer server = server(tiny(ENDING, null), small(null));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatIsOfNoTenantLeadsToTheSameInTheSuccessor() throws Exception {
    assertThat(server.get("/open/tiny/OperationDefinition/docref").headers().allValues("Link"))
        .containsExactly(
            "<https://janus.example/fhir/open/small/OperationDefinition/docref>;"
                + " rel=\"successor-version\", "
                + POLICY);
  }

  @Test
  void preflightsAnnounceTheEndToo() throws Exception {
    // When
    HttpResponse<String> preflight =
        server.send(
            "OPTIONS",
            "/open/tiny/open-tenant/Patient/1",
            "Origin",
            "https://app.example",
            "Access-Control-Request-Method",
            "GET");

    // Then
    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(preflight.headers().allValues("Deprecation")).containsExactly("@1489968000");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,     200, /open/tiny/open-tenant/Patient/1,              Human/1",
    "HEAD,    200, /open/tiny/open-tenant/Patient/1,              Human/1",
    "GET,     200, /open/tiny/open-tenant/Patient?name=x,         Human",
    "GET,     200, /open/tiny/open-tenant/metadata,               metadata",
    "GET,     404, /open/tiny/open-tenant/Patient/2,              Human",
    "GET,     400, /open/tiny/open-tenant/Patient/a%20b,          Human",
    "GET,     400, /open/tiny/open-tenant/Patient/%ff,            metadata",
    "GET,     400, /open/tiny/open-tenant/Patient?birthdate=x,    Human",
    "PUT,     405, /open/tiny/open-tenant/Patient/1,              Human/1",
    "GET,     406, /open/tiny/open-tenant/Patient/1?_format=x,    Human/1",
    "GET,     404, /open/tiny/open-tenant/Observation/1,          metadata",
    "GET,     404, /open/tiny/open-tenant/Spaceship/1,            metadata",
    "GET,     404, /open/tiny/open-tenant/Patient/1/$everything,  Human",
    "GET,     404, /open/tiny/open-tenant/Patient/$everything,    Human",
    "GET,     200, /open/tiny/open-tenant/Patient/1/_history,     Human/1/_history",
    "GET,     200, /open/tiny/open-tenant/Patient/1/_history/3,   Human/1/_history/3",
    "GET,     400, /open/tiny/open-tenant/Patient/1/_history/_,   metadata",
    "GET,     404, /open/tiny/open-tenant/a/b/c/d/e,              metadata",
    "GET,     200, /open/tiny/open-tenant/OperationDefinition/docref, OperationDefinition/docref",
    "GET,     404, /open/tiny/open-tenant/OperationDefinition/none,   metadata",
    "DELETE,  405, /open/tiny/open-tenant/Patient/1/_history,     Human/1/_history"
  })
  void everyAnswerAnnouncesTheEnd(String method, int status, String path, String successor)
      throws Exception {
    // When
    HttpResponse<String> response = server.send(method, path);

    // Then
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().allValues("Deprecation")).containsExactly("@1489968000");
    assertThat(response.headers().allValues("Sunset"))
        .containsExactly("Wed, 01 Dec 2027 00:00:00 GMT");
    assertThat(response.headers().allValues("Link"))
        .containsExactly(
            "<https://janus.example/fhir/open/small/open-tenant/"
                + successor
                + ">; rel=\"successor-version\", "
                + POLICY);
  }

  @Test
  void soDoRefusalsBeforeTheTenantIsKnown() throws Exception {
    assertThat(link(server.get("/tiny/a%20b/Patient/1"), 401))
        .startsWith("<https://janus.example/fhir/small/a%20b/Human/1>;");
    assertThat(link(server.get("/open/tiny/nobody/Patient/1"), 403))
        .startsWith("<https://janus.example/fhir/open/small/nobody/Human/1>;");
    assertThat(link(server.get("/open/tiny/open-tenant/Patient/" + "1".repeat(200)), 414))
        .startsWith("<https://janus.example/fhir/open/small/open-tenant/metadata>;");
    assertThat(link(server.get("/open/tiny"), 403)).isEqualTo(POLICY);
    assertThat(link(server.get("/open/tiny/" + "t".repeat(65) + "/Patient/1"), 403))
        .isEqualTo(POLICY);
  }

  @Test
  void soDoesAnAnswerThatNothingHasChanged() throws Exception {
    // Given
    String tag = server.get(PipelineServer.OPEN + "/Patient/1").headers().firstValue("ETag").get();

    // When
    HttpResponse<String> response =
        server.get(PipelineServer.OPEN + "/Patient/1", "If-None-Match", tag);

    // Then
    assertThat(link(response, 304)).contains("/Human/1>", POLICY);
    assertThat(response.headers().firstValue("Deprecation")).hasValue("@1489968000");
  }

  @Test
  void nothingElseOfAnAnswerChanges() throws Exception {
    try (PipelineServer before = server(tiny(Lifecycle.introduced(DEPRECATED), null))) {
      for (String path : List.of("/Patient/1", "/Patient?name=x", "/Patient/2", "/metadata")) {
        // When
        HttpResponse<String> response =
            server.get(PipelineServer.OPEN + path, "X-Request-Id", "same");
        HttpResponse<String> same = before.get(PipelineServer.OPEN + path, "X-Request-Id", "same");

        // Then
        assertThat(response.body()).isEqualTo(same.body());
        assertThat(without(response.headers(), "deprecation", "sunset", "link", "date"))
            .isEqualTo(without(same.headers(), "date"));
      }
    }
  }

  @Test
  void aVersionThatIsNotDeprecatedAnnouncesNothing() throws Exception {
    // When
    HttpHeaders headers = server.get("/open/small/open-tenant/Human/1").headers();

    // Then
    assertThat(headers.map()).doesNotContainKeys("deprecation", "sunset", "link");
  }

  @Test
  void aDeprecationToComeIsAnnouncedWithoutSunset() throws Exception {
    // Given
    LocalDate day = LocalDate.of(2030, 1, 1);
    restart(tiny(new Lifecycle(null, day, null, null), null));

    // When
    HttpResponse<String> response = server.get(PipelineServer.OPEN + "/Patient/1");

    // Then
    assertThat(response.headers().firstValue("Deprecation")).hasValue("@1893456000");
    assertThat(response.headers().map()).doesNotContainKey("sunset");
    assertThat(link(response, 200))
        .isEqualTo(
            "<https://janus.example/fhir/versions#tiny>; rel=\"deprecation\";"
                + " type=\"text/html\"");
  }

  @Test
  void aVersionIsServedUntilTheFirstMomentOfItsSunset() throws Exception {
    // Given
    now = Instant.parse("2027-11-30T23:59:59.999Z");
    assertThat(server.get(PipelineServer.OPEN + "/Patient/1").statusCode()).isEqualTo(200);

    // When
    now = Instant.parse("2027-12-01T00:00:00Z");
    HttpResponse<String> response =
        server.get(PipelineServer.OPEN + "/Patient/1", "Accept", "application/xml");

    // Then
    assertThat(link(response, 410)).contains("/open/small/open-tenant/Human/1>", POLICY);
    assertThat(response.headers().firstValue("Deprecation")).hasValue("@1489968000");
    assertThat(response.body())
        .isEqualTo(
            "<OperationOutcome xmlns=\"http://hl7.org/fhir\"><issue><severity value=\"error\"/>"
                + "<code value=\"not-found\"/><diagnostics value=\"FHIR Tiny is not served any"
                + " more, since 2027-12-01. Its successor is Tiny: write small instead of tiny in"
                + " addresses.\"/></issue></OperationOutcome>");
    assertThat(server.get("/tiny/open-tenant/metadata").statusCode()).isEqualTo(410);
    assertThat(server.get("/open/small/open-tenant/Human/1").statusCode()).isEqualTo(200);
  }

  @Test
  void anOperatorRollsBackASunset() throws Exception {
    // Given
    now = Instant.parse("2028-01-01T00:00:00Z");
    restart(tiny(ENDING, true), small(null));

    // When
    HttpResponse<String> response = server.get(PipelineServer.OPEN + "/Patient/1");

    // Then
    assertThat(link(response, 200)).contains(POLICY);
    assertThat(response.headers().firstValue("Sunset")).hasValue("Wed, 01 Dec 2027 00:00:00 GMT");
  }

  @Test
  void anOperatorRetiresAVersionAtOnce() throws Exception {
    // Given
    restart(tiny(Lifecycle.PREVIEW, false), small(null));

    // When
    HttpResponse<String> response = server.get(PipelineServer.OPEN + "/Patient/1");

    // Then
    assertThat(response.statusCode()).isEqualTo(410);
    assertThat(response.body()).contains("\"FHIR Tiny is not served any more.\"");
    assertThat(response.headers().map()).doesNotContainKeys("deprecation", "sunset", "link");
  }

  @Test
  void aVersionThatIsNotInstalledLeadsToItsSuccessor() throws Exception {
    // Given
    Lifecycle past = new Lifecycle(null, DEPRECATED, DEPRECATED, "small");
    restart(new VersionPlan("gone", null, past, false), small(null));

    // Then
    assertThat(link(server.get("/open/gone/open-tenant/Human/1"), 410))
        .startsWith("<https://janus.example/fhir/open/small/open-tenant/Human/1>;");
    assertThat(link(server.get("/open/gone/open-tenant/Patient/1"), 410))
        .startsWith("<https://janus.example/fhir/open/small/open-tenant/metadata>;");
  }

  @Test
  void aSuccessorThatIsRetiredItselfIsPassedOver() throws Exception {
    // Given
    Lifecycle toRetired = new Lifecycle(null, DEPRECATED, null, "gone");
    Lifecycle retired = new Lifecycle(null, null, null, "small");
    restart(tiny(toRetired, null), new VersionPlan("gone", null, retired, false), small(null));

    // Then
    assertThat(link(server.get(PipelineServer.OPEN + "/Patient/1"), 200))
        .startsWith("<https://janus.example/fhir/open/small/open-tenant/Human/1>;");
  }

  private void restart(VersionPlan... plans) {
    server.close();
    server = server(plans);
  }

  private PipelineServer server(VersionPlan... plans) {
    return new PipelineServer(store, List.of(plans), () -> now);
  }

  private static VersionPlan tiny(Lifecycle dates, Boolean served) {
    return new VersionPlan("tiny", new TinyVersion(), dates, served);
  }

  private static VersionPlan small(Boolean served) {
    return new VersionPlan("small", TinyVersion.small(), Lifecycle.PREVIEW, served);
  }

  private static String link(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    return response.headers().firstValue("Link").orElse("");
  }

  private static Map<String, List<String>> without(HttpHeaders headers, String... names) {
    Map<String, List<String>> rest = new TreeMap<>(headers.map());
    rest.keySet().removeAll(Arrays.asList(names));
    return rest;
  }
}
