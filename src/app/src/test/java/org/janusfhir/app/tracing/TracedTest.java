package org.janusfhir.app.tracing;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.janusfhir.app.Clinic;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.app.InProcess;
import org.janusfhir.app.store.FreshDatabase;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests are followed from the client to the database and back. */
@QuarkusTest
@InProcess
@TestProfile(TracedTest.Traced.class)
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class TracedTest {
  private static final String PARENT = "b7ad6b7169203331";

  @Inject ServedVersions versions;
  @Inject Clinic clinic;
  @Inject SdkTracerProvider provider;
  @Inject InMemorySpanExporter exporter;

  /** With a database. */
  public static final class Traced implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "janus.tracing.enabled",
          "true",
          "janus.sandbox.enabled",
          "false",
          "janus.authorization.tenants",
          "clinic,crowd,own-clinic");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(FreshDatabase.class));
    }
  }

  @BeforeEach
  void openTheClinic() {
    clinic.open();
  }

  @Test
  void aTraceGoesOnFromTheClientToTheDatabase() {
    for (ServedVersion version : versions.all()) {
      String trace = newTrace();

      Response read =
          given()
              .header("traceparent", "00-" + trace + '-' + PARENT + "-01")
              .header("tracestate", "ehr=Östlund")
              .header("X-Request-Id", "r-1")
              .get(root(version) + "/Patient/p1");

      assertThat(read.statusCode()).isEqualTo(200);
      Spans spans = Spans.ofTrace(trace, provider, exporter);
      SpanData request = spans.request();
      assertThat(request.getName()).isEqualTo("read Patient");
      assertThat(request.getParentSpanId()).isEqualTo(PARENT);
      assertThat(request.getSpanContext().getTraceState().isEmpty()).isTrue();
      assertThat(request.getAttributes().asMap())
          .isEqualTo(
              Attributes.builder()
                  .put("http.request.method", "GET")
                  .put("http.route", "/open/{version}/{tenant}/{type}/{id}")
                  .put("http.response.status_code", 200)
                  .put("url.scheme", "http")
                  .put("janus.version", version.id())
                  .put("janus.interaction", "read")
                  .put("janus.type", "Patient")
                  .put("janus.request_id", "r-1")
                  .build()
                  .asMap());
      assertThat(spans.record()).hasSize(1);
      assertThat(spans.record().get(0).getName()).isEqualTo("record read");
      assertThat(spans.record().get(0).getParentSpanId()).isEqualTo(request.getSpanId());
      assertThat(spans.statements()).hasSize(1);
      SpanData statement = spans.statements().get(0);
      assertThat(statement.getParentSpanId()).isEqualTo(spans.record().get(0).getSpanId());
      assertThat(statement.getName()).isEqualTo("SELECT");
      assertThat(statement.getAttributes().get(stringKey("db.system.name")))
          .isEqualTo("postgresql");
      assertThat(statement.getAttributes().get(stringKey("db.query.text")))
          .contains("resource", "$1")
          .doesNotContain("p1", Clinic.OPEN);
    }
  }

  @Test
  void everyStatementOfASearchBelongsToIt() {
    List<String> searches =
        List.of(
            "Observation?patient=p1&_count=2",
            "Observation?patient=p1&_include=Observation:subject",
            // These are decided in a thread of workers.
            "Observation?patient=p1&code:text=height",
            "Observation?patient=p1&subject:Patient.name=ostlund",
            "Observation?subject:Patient.name=ostlund&code:text=height",
            "Patient?name=%C3%96stlund&birthdate=1970-02-28");
    for (ServedVersion version : versions.all()) {
      for (String search : searches) {
        String trace = newTrace();

        given()
            .urlEncodingEnabled(false)
            .header("traceparent", "00-" + trace + '-' + PARENT + "-01")
            .get(root(version) + '/' + search);

        Spans spans = Spans.ofTrace(trace, provider, exporter);
        List<String> parents = spans.record().stream().map(SpanData::getSpanId).toList();
        assertThat(spans.record())
            .as(search)
            .isNotEmpty()
            .allMatch(span -> span.getParentSpanId().equals(spans.request().getSpanId()));
        assertThat(spans.statements())
            .as(search)
            .isNotEmpty()
            .allMatch(span -> parents.contains(span.getParentSpanId()));
        assertThat(said(spans)).doesNotContainIgnoringCase("stlund", "1970-02-28", "height");
      }
    }
  }

  @Test
  void aTraceGoesOnFromAnAppToWhatIsKeptOfIt() {
    String trace = newTrace();

    int status =
        given()
            .header("traceparent", "00-" + trace + '-' + PARENT + "-01")
            .header("X-Request-Id", "r-3")
            .contentType("application/json")
            .body("{\"client_name\":\"Östlund\",\"redirect_uris\":[\"https://app.example/back\"]}")
            .post("/authorization/own-clinic/register")
            .statusCode();

    Spans spans = Spans.ofTrace(trace, provider, exporter);
    SpanData request = spans.request();
    assertThat(request.getName()).isEqualTo("POST /authorization/{tenant}/register");
    assertThat(request.getParentSpanId()).isEqualTo(PARENT);
    assertThat(request.getAttributes().get(longKey("http.response.status_code"))).isEqualTo(status);
    assertThat(request.getAttributes().get(stringKey("janus.request_id"))).isEqualTo("r-3");
    assertThat(status).isEqualTo(201);
    assertThat(spans.statements())
        .isNotEmpty()
        .allMatch(span -> span.getParentSpanId().equals(request.getSpanId()));
    assertThat(said(spans)).doesNotContain("stlund", "own-clinic", "app.example");
  }

  @Test
  void whatAnAppIsRefusedIsFollowed() {
    String trace = newTrace();

    given()
        .header("traceparent", "00-" + trace + '-' + PARENT + "-01")
        .get("/authorization/nowhere/authorize?state=1970-02-28");

    Spans spans = Spans.ofTrace(trace, provider, exporter);
    assertThat(spans.request().getName()).isEqualTo("GET /authorization/{tenant}/authorize");
    assertThat(spans.request().getAttributes().get(longKey("http.response.status_code")))
        .isEqualTo(404);
    assertThat(said(spans)).doesNotContain("nowhere", "1970-02-28");
  }

  @Test
  void onlyWhatTheServerFailedAtIsAnError() {
    for (ServedVersion version : versions.all()) {
      String trace = newTrace();

      given()
          .header("traceparent", "00-" + trace + '-' + PARENT + "-01")
          .get(root(version) + "/Patient/nobody");

      SpanData request = Spans.ofTrace(trace, provider, exporter).request();
      assertThat(request.getAttributes().get(longKey("http.response.status_code"))).isEqualTo(404);
      assertThat(request.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    }
  }

  @Test
  void aTraceThatIsNotRecordedElsewhereIsNotHere() {
    String trace = newTrace();
    String later = newTrace();
    String root = root(versions.all().iterator().next());

    given().header("traceparent", "00-" + trace + '-' + PARENT + "-00").get(root + "/Patient/p1");
    given().header("traceparent", "00-" + later + '-' + PARENT + "-01").get(root + "/Patient/p1");

    Spans.ofTrace(later, provider, exporter);
    assertThat(Spans.finished(trace, provider, exporter).all()).isEmpty();
  }

  @Test
  void whatIsNoParentBeginsATrace() {
    String root = root(versions.all().iterator().next());
    exporter.reset();

    given()
        .header("traceparent", "00-Östlund-1970-02-28-01")
        .header("X-Request-Id", "r-2")
        .get(root + "/Patient/p1");

    await()
        .until(
            () -> {
              provider.forceFlush().join(10, TimeUnit.SECONDS);
              return exporter.getFinishedSpanItems().stream()
                  .anyMatch(
                      span ->
                          "r-2".equals(span.getAttributes().get(stringKey("janus.request_id")))
                              && !span.getParentSpanContext().isValid());
            });
  }

  private static String said(Spans spans) {
    Map<String, Object> said = new HashMap<>();
    for (SpanData span : spans.all()) {
      span.getAttributes().forEach((key, value) -> said.put(span.getSpanId() + key, value));
    }
    return said.toString();
  }

  private static String root(ServedVersion version) {
    return "/open/" + version.id() + '/' + Clinic.OPEN;
  }

  private static String newTrace() {
    byte[] bytes = new byte[16];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
