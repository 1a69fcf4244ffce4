package org.janusfhir.app.observability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.janusfhir.app.Clinic;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator reads of the store and of event loops. */
@QuarkusTest
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class MetricsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject ServedVersions versions;
  @Inject Clinic clinic;
  @Inject JanusConfiguration configuration;

  @BeforeEach
  void openTheClinic() {
    clinic.open();
  }

  @Test
  void eachOperationOfTheStoreIsTimed() {
    double reads = operations("read");
    double searches = operations("search");

    for (ServedVersion version : versions.all()) {
      String root = "/open/" + version.id() + '/' + Clinic.OPEN;
      given().get(root + "/Patient/p1");
      given().get(root + "/Patient/p2");
      given().formParam("patient", "p1").post(root + "/Observation/_search");
    }

    int asked = versions.all().size();
    assertThat(operations("read")).isGreaterThanOrEqualTo(reads + 2 * asked);
    assertThat(operations("search")).isGreaterThanOrEqualTo(searches + asked);
  }

  @Test
  void eventLoopsAreAskedHowLateTheyAre() {
    double asked = Metrics.read().value("janus_event_loop_lag_seconds_count");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(Metrics.read().value("janus_event_loop_lag_seconds_count"))
                    .isGreaterThan(asked));
    assertThat(Metrics.read().value("janus_event_loop_lag_seconds_bucket{le=\"+Inf\"}"))
        .isGreaterThan(0);
  }

  private double operations(String operation) {
    return Metrics.read()
        .value(
            "janus_store_seconds_count{operation=\""
                + operation
                + "\",outcome=\"done\",store=\""
                + configuration.store().kind()
                + "\"}");
  }
}
