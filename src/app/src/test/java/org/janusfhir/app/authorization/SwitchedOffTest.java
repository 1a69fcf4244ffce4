package org.janusfhir.app.authorization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.server.access.LocalAuthorization;
import org.junit.jupiter.api.Test;

/** As in production: there is no authorization server. */
@QuarkusTest
@TestProfile(SwitchedOffTest.Off.class)
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class SwitchedOffTest {
  @Inject Instance<LocalAuthorization> authorization;

  @ConfigProperty(name = "janus.store.path")
  String folder;

  /** Switches it off. */
  public static final class Off implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "janus.authorization.enabled", "false",
          "janus.sandbox.enabled", "false",
          "janus.tenants.clinic.secured", "false",
          "janus.tenants.crowd.secured", "false",
          "janus.tenants.own-clinic.open", "true",
          "janus.tenants.own-clinic.secured", "false");
    }
  }

  @Test
  void thereIsNothing() {
    for (String path :
        new String[] {
          "/authorization/own-clinic/authorize",
          "/authorization/own-clinic/jwks",
          "/authorization/own-clinic/sign-in",
          "/authorization/own-clinic/manage",
          "/authorization/own-clinic/.well-known/openid-configuration",
          "/authorization/errors/urn:x/instances/1",
          "/authorization/style.css",
          "/authorization/own-clinic/clients",
          "/chart/own-clinic",
          "/apps/vitals/"
        }) {
      assertThat(given().get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(
            given()
                .formParam("grant_type", "x")
                .post("/authorization/own-clinic/token")
                .statusCode())
        .isEqualTo(404);
    assertThat(given().get("/").asString()).doesNotContain("/chart/");
    assertThat(authorization.isResolvable()).isFalse();
    assertThat(Files.exists(Path.of(folder, "authorization-keys.json"))).isFalse();
  }
}
