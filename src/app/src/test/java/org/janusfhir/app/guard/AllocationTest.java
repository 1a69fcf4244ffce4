package org.janusfhir.app.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.app.InProcess;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What an answer costs in memory stays within its budget, in every version. Bytes are counted, not
 * time, so a busy machine does not matter: of all rounds the one counts during which the rest of
 * the process did least.
 */
@QuarkusTest
@InProcess
@Tag("embedded-store")
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class AllocationTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int ROUNDS = 6;
  private static final int REQUESTS = 200;

  /** Of the sample, with more than a page of Observations. */
  private static final String PATIENT = "5253f9e3-f894-f01b-77ce-9bcae7b8ea9f";

  @Inject ServedVersions versions;

  @TestHTTPResource("/")
  URI server;

  @ParameterizedTest
  @EnumSource
  void anAnswerStaysWithinItsBudget(Asked asked) throws IOException {
    await().atMost(PATIENCE).until(() -> given().get("/q/health/ready").statusCode() == 200);
    SoftAssertions all = new SoftAssertions();
    try (KeptConnection connection = new KeptConnection(server)) {
      for (ServedVersion version : versions.all()) {
        byte[] request = request(asked, version, connection);
        int status = asked == Asked.NOT_MODIFIED ? 304 : 200;
        all.assertThat(bytes(connection, request, status))
            .as(
                "bytes allocated to answer %s in %s. To see what allocates:"
                    + " src/bench/run.sh --allocations %s -- --version %s; if it is worth it, set"
                    + " the budget in Asked anew",
                asked, version.id(), asked.scenario(), version.id())
            .isPositive()
            .isLessThanOrEqualTo(asked.budget(version));
      }
    }
    all.assertAll();
  }

  private static byte[] request(Asked asked, ServedVersion version, KeptConnection connection) {
    String secured = '/' + version.id() + "/sandbox";
    String patient = "/Patient/" + PATIENT;
    String open = "/open" + secured;
    return switch (asked) {
      case READ_JSON -> connection.get(open + patient, Map.of("Accept", "application/json+fhir"));
      case READ_XML -> connection.get(open + patient, Map.of("Accept", "application/xml+fhir"));
      case READ_WITH_TOKEN ->
          connection.get(
              secured + patient,
              Map.of("Accept", "application/json+fhir", "Authorization", "Bearer " + token()));
      case NOT_MODIFIED ->
          connection.get(
              open + patient,
              Map.of(
                  "Accept",
                  "application/json+fhir",
                  "If-None-Match",
                  given().get(open + patient).header("ETag")));
      case SEARCH ->
          connection.get(
              open + "/Observation?patient=" + PATIENT + "&_count=50",
              Map.of("Accept", "application/json+fhir"));
      case SEARCH_ANEW ->
          connection.post(
              open + "/Observation/_search", "patient=" + PATIENT + "&_count=50&_format=json");
    };
  }

  private static long bytes(KeptConnection connection, byte[] request, int status)
      throws IOException {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      AllocatedBytes allocated = AllocatedBytes.fromNow();
      for (int i = 0; i < REQUESTS; i++) {
        assertThat(connection.send(request)).isEqualTo(status);
      }
      least = Math.min(least, allocated.untilNow() / REQUESTS);
    }
    return least;
  }

  private static String token() {
    return given()
        .auth()
        .preemptive()
        .basic("backend-demo", "sandbox-secret")
        .formParam("grant_type", "client_credentials")
        .formParam("scope", "system/*.read")
        .post("/authorization/sandbox/token")
        .jsonPath()
        .getString("access_token");
  }
}
