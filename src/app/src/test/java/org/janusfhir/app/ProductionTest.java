package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.store.Store;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** What is not there, and what is on, in the profile for production. */
@QuarkusTest
@TestProfile(ProductionTest.Production.class)
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class ProductionTest {
  @Inject ServedVersions versions;
  @Inject Store store;

  /** That profile, with a clinic that is open so that something can be asked. */
  public static final class Production implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
      return "production";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.http.test-port", "0",
          "quarkus.http.test-ssl-port", "0",
          "janus.tenants.clinic.open", "true");
    }
  }

  @Test
  void thereIsNoSandbox() {
    for (ServedVersion version : versions.all()) {
      // When
      Response sandbox = given().get("/open/" + version.id() + "/sandbox/Patient");
      Response clinic = given().get("/open/" + version.id() + "/clinic/metadata");

      // Then
      assertThat(sandbox.statusCode()).isEqualTo(403);
      assertThat(sandbox.asString()).contains("Tenant not valid or accessible");
      assertThat(clinic.statusCode()).isEqualTo(200);
    }
    assertThat(store.isEmpty("sandbox").await().indefinitely()).isTrue();
    assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void accessesAreLogged() {
    assertThat(Logger.getLogger("org.janusfhir.audit").isInfoEnabled()).isTrue();
  }
}
