package org.janusfhir.app.tracing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import org.janusfhir.app.Clinic;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.app.InProcess;
import org.janusfhir.server.tracing.RequestTracing;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.junit.jupiter.api.Test;

/** Without a setting nothing is followed. */
@QuarkusTest
@InProcess
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class UntracedTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @Inject ServedVersions versions;
  @Inject Clinic clinic;
  @Inject RequestTracing tracing;
  @Inject Vertx vertx;
  @Inject SdkTracerProvider provider;
  @Inject InMemorySpanExporter exporter;

  @Test
  void nothingIsFollowed() {
    clinic.open();
    for (ServedVersion version : versions.all()) {
      given()
          .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
          .get("/open/" + version.id() + '/' + Clinic.OPEN + "/Patient/p1");
    }

    assertThat(Spans.finished(TRACE, provider, exporter).all()).isEmpty();
    assertThat(tracing).isSameAs(RequestTracing.NONE);
    assertThat(((VertxInternal) vertx).tracer()).isNull();
  }
}
