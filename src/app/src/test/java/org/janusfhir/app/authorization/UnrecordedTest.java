package org.janusfhir.app.authorization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.janusfhir.app.FreshRecord;
import org.junit.jupiter.api.Test;

/** Nobody is shown a patient while that cannot be recorded. */
@QuarkusTest
@TestProfile(UnrecordedTest.OnAFullDisk.class)
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class UnrecordedTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Users users;

  /** A device that has no room, and one origin that may ask. */
  public static final class OnAFullDisk implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        Path file = Files.createTempDirectory(Path.of("target"), "audit").resolve("audit.ndjson");
        Files.createSymbolicLink(file, Path.of("/dev/full"));
        return Map.of(
            "janus.audit.file", file.toString(), "janus.cors.origins", "https://app.example");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void chartsAndPickersAreNotShown() {
    users.exist();
    Browser browser = new Browser();
    browser.signIn(browser.get(ForeignApp.of("/chart")), Users.CLINICIAN);
    await().atMost(PATIENCE).until(() -> given().get("/q/health/ready").statusCode() == 503);

    Response chart = browser.get(ForeignApp.of("/chart?patient=user-patient"));
    assertThat(chart.statusCode()).isEqualTo(503);
    assertThat(chart.asString()).doesNotContain("Moreau");
    ForeignApp app = ForeignApp.registered("launch/patient patient/*.read");
    Response picker =
        ForeignApp.authorize(browser, app.request("launch/patient patient/Patient.read"));
    assertThat(picker.statusCode()).isEqualTo(503);
    assertThat(picker.asString()).doesNotContain("Moreau");
  }

  @Test
  void onlyPagesOfTheOriginsThatAreSetMayAsk() {
    for (String path : new String[] {"/jwks", "/.well-known/openid-configuration"}) {
      assertThat(allowed("https://app.example", path)).isEqualTo("https://app.example");
      assertThat(allowed("https://other.example", path)).isNull();
    }
  }

  private static String allowed(String origin, String path) {
    return given()
        .header("Origin", origin)
        .get(ForeignApp.of(path))
        .header("Access-Control-Allow-Origin");
  }
}
