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
      return Map.of("janus.authorization.enabled", "false", "janus.sandbox.enabled", "false");
    }
  }

  @Test
  void thereIsNothing() {
    for (String path :
        new String[] {
          "/authorization/closed-clinic/authorize",
          "/authorization/closed-clinic/jwks",
          "/authorization/closed-clinic/sign-in",
          "/authorization/closed-clinic/manage",
          "/authorization/closed-clinic/.well-known/openid-configuration",
          "/authorization/errors/urn:x/instances/1",
          "/authorization/style.css",
          "/authorization/closed-clinic/clients",
          "/chart/closed-clinic",
          "/apps/vitals/"
        }) {
      assertThat(given().get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(
            given()
                .formParam("grant_type", "x")
                .post("/authorization/closed-clinic/token")
                .statusCode())
        .isEqualTo(404);
    assertThat(given().get("/").asString()).doesNotContain("/chart/");
    assertThat(authorization.isResolvable()).isFalse();
    assertThat(Files.exists(Path.of(folder, "authorization-keys.json"))).isFalse();
  }
}
