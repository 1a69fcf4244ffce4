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
          "janus.tenants.clinic.open", "true",
          "janus.tenants.clinic.secured", "false");
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
  void aTenantWithoutIssuerIsOpenOnly() {
    for (ServedVersion version : versions.all()) {
      String secured = '/' + version.id() + "/clinic";
      assertThat(given().get(secured + "/metadata").asString())
          .contains("Tenant not valid or accessible");
      assertThat(given().get(secured + "/.well-known/smart-configuration").statusCode())
          .isEqualTo(given().get('/' + version.id() + "/nobody/metadata").statusCode());
      assertThat(given().auth().oauth2("any").get(secured + "/Patient").statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void thereIsNoAuthorizationServer() {
    for (String path :
        new String[] {
          "/authorization/clinic/authorize",
          "/authorization/clinic/token",
          "/authorization/clinic/jwks",
          "/authorization/clinic/sign-in",
          "/authorization/clinic/.well-known/openid-configuration",
          "/chart/clinic",
          "/apps/vitals/"
        }) {
      assertThat(given().redirects().follow(false).get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  @InProcess
  void accessesAreLogged() {
    assertThat(Logger.getLogger("org.janusfhir.audit").isInfoEnabled()).isTrue();
  }
}
