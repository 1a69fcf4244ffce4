package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.junit.jupiter.api.Test;

/** The running application with a file of AuditEvents, whose disk is full at first. */
@QuarkusTest
@TestProfile(AuditedTest.OnAFullDisk.class)
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class AuditedTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String READY = "/q/health/ready";

  @Inject ServedVersions versions;
  @Inject JanusConfiguration configuration;

  /** A device that has no room. */
  public static final class OnAFullDisk implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        Path folder = Files.createTempDirectory(Path.of("target"), "audit");
        Path file = folder.resolve("audit.ndjson");
        Files.createSymbolicLink(file, Path.of("/dev/full"));
        return Map.of(
            "janus.audit.file",
            file.toString(),
            "janus.sandbox.enabled",
            "false",
            "janus.authorization.tenants",
            "clinic,crowd,own-clinic");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void nothingIsGrantedUntilItCanBeRecordedAndNothingIsLost() throws Exception {
    // Given
    Path file = Path.of(configuration.audit().file().orElseThrow());
    String patient = '/' + all().get(0).id() + "/clinic/Patient/p1";
    assertThat(given().header("X-Request-Id", "the-first").get(patient).statusCode())
        .isEqualTo(401);

    // When: the disk is found to be full
    await().atMost(PATIENCE).until(() -> given().get(READY).statusCode() == 503);

    // Then
    Response refused = given().get(patient);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.header("Retry-After")).isEqualTo("5");
    assertThat(given().get(READY).jsonPath().getString("checks.find { it.name == 'audit' }.status"))
        .isEqualTo("DOWN");
    assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    assertThat(given().get("/open" + patient).statusCode()).isNotEqualTo(503);

    // When: there is room
    Files.delete(file);
    await().atMost(PATIENCE).until(() -> given().get(READY).statusCode() == 200);
    for (ServedVersion version : all()) {
      assertThat(
              given()
                  .header("Authorization", "Bearer a-secret")
                  .get('/' + version.id() + "/clinic/Patient/p1?name=a-secret")
                  .statusCode())
          .isEqualTo(401);
    }

    // Then
    await().atMost(PATIENCE).until(() -> Files.readAllLines(file).size() > all().size());
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0)).contains("\"valueString\":\"the-first\"");
    for (int i = 0; i < all().size(); i++) {
      String line = lines.get(lines.size() - all().size() + i);
      assertThat(line).doesNotContain("a-secret");
      JsonPath event = JsonPath.from(line);
      assertThat(event.getString("resourceType")).isEqualTo("AuditEvent");
      assertThat(event.getString("outcomeDesc")).isEqualTo("HTTP 401");
      assertThat(event.getString("source.site")).isEqualTo("clinic");
      assertThat(event.getString("entity[0].what.reference")).isEqualTo("Patient/p1");
      assertThat(event.getString("entity[1].detail.find { it.type == 'version' }.valueString"))
          .isEqualTo(all().get(i).id());
    }
  }

  private List<ServedVersion> all() {
    return List.copyOf(versions.all());
  }
}
