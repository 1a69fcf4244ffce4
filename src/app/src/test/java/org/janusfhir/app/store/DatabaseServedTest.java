package org.janusfhir.app.store;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.janusfhir.app.Clinic;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.app.InProcess;
import org.janusfhir.app.authorization.Browser;
import org.janusfhir.app.authorization.Users;
import org.janusfhir.app.observability.Metrics;
import org.janusfhir.postgres.PostgresStore;
import org.janusfhir.server.interaction.KeptPages;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application with its record in a database, in every version. */
@QuarkusTest
@TestProfile(DatabaseServedTest.InDatabase.class)
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class DatabaseServedTest {
  @Inject ServedVersions versions;
  @Inject OpenStore open;
  @Inject Clinic clinic;
  @Inject Users users;
  @Inject KeptPages pages;

  /** With a new database, into which no sample goes. */
  public static final class InDatabase implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
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
  void theRecordIsServedFromThere() {
    assertThat(open.store()).isInstanceOf(PostgresStore.class);
    for (ServedVersion version : versions.all()) {
      String root = "/open/" + version.id() + '/' + Clinic.OPEN;
      Response read = given().get(root + "/Patient/p1");
      Response search = given().get(root + "/Observation?patient=p1&_count=2");

      assertThat(read.statusCode()).as(version.id()).isEqualTo(200);
      assertThat(search.statusCode()).isEqualTo(200);
      assertThat(search.asString()).contains("\"o119\"", "\"o118\"");
    }
    // Keys of issuers are read meanwhile.
    await()
        .untilAsserted(
            () -> {
              Response ready = given().get("/q/health/ready");
              assertThat(ready.statusCode()).as(ready.asString()).isEqualTo(200);
            });
  }

  @Test
  void idsThatNoDatabaseTakesAreNobodys() {
    users.exist();
    String issuer = "http://localhost:" + RestAssured.port + "/authorization/" + Users.TENANT;
    Browser browser = new Browser();
    Response wrong =
        browser.submit(
            browser.get(issuer + "/sign-in"),
            Map.of("user", "Patient/\u0000", "password", Users.PASSWORD));
    assertThat(wrong.statusCode()).isEqualTo(403);

    browser.signIn(browser.get(issuer + "/chart"), Users.CLINICIAN);

    assertThat(browser.get(issuer + "/chart?patient=%00").statusCode()).isEqualTo(404);
  }

  @Test
  @InProcess
  void noPageIsKeptThatAnotherReplicaMayHaveChanged() {
    for (ServedVersion version : versions.all()) {
      String address = "/open/" + version.id() + '/' + Clinic.OPEN + "/Observation?patient=p1";
      given().get(address);
      given().get(address);
    }
    assertThat(pages.hits()).isZero();
  }

  @Test
  void theUseOfConnectionsIsMeasured() {
    for (ServedVersion version : versions.all()) {
      given().get("/open/" + version.id() + '/' + Clinic.OPEN + "/Patient/p1");
    }

    Metrics metrics = Metrics.read();
    assertThat(metrics.value("janus_database_connections_max")).isEqualTo(20);
    assertThat(metrics.value("janus_database_connections_open")).isBetween(1.0, 20.0);
    assertThat(metrics.value("janus_database_connections_used")).isBetween(0.0, 20.0);
    assertThat(metrics.value("janus_database_wait_seconds_count"))
        .isGreaterThanOrEqualTo(versions.all().size());
    assertThat(metrics.value("janus_database_refused_total")).isZero();
    assertThat(
            metrics.value(
                "janus_store_seconds_count{operation=\"read\",outcome=\"done\",store=\"postgres\"}"))
        .isGreaterThanOrEqualTo(versions.all().size());
  }
}
