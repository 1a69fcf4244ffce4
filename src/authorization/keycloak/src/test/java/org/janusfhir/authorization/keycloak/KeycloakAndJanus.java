package org.janusfhir.authorization.keycloak;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.janusfhir.running.PackagedJanus;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keycloak, and Janus with the settings of the guide, one of each for all tests. */
public final class KeycloakAndJanus implements BeforeAllCallback {
  /** Where the realm of the guide believes Janus to be; nobody needs to listen there. */
  static final String BASE = "http://localhost:8080";

  private static Keycloak keycloak;
  private static PackagedJanus janus;

  static Keycloak keycloak() {
    return keycloak;
  }

  /** The ids of all versions that are served. */
  static List<String> versions() {
    return given().get(janus.address() + "/versions").jsonPath().getList("versions.id");
  }

  /** Asks below the secured root of the sandbox without a token. */
  static Response get(String version, String path) {
    return given().get(address(version, path));
  }

  /** Asks below the secured root of the sandbox. */
  static Response get(String version, String path, String token) {
    return given().header("Authorization", "Bearer " + token).get(address(version, path));
  }

  private static String address(String version, String path) {
    return janus.address() + '/' + version + "/sandbox/" + path;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    if (keycloak != null) {
      return;
    }
    ExtensionContext.Store ends =
        context.getRoot().getStore(ExtensionContext.Namespace.create(KeycloakAndJanus.class));
    keycloak = Keycloak.start();
    ends.put("keycloak", keycloak);
    janus =
        PackagedJanus.start(
            Map.of("janus.base-url", BASE, "janus.tenants.sandbox.issuer", keycloak.issuer()));
    ends.put("janus", janus);
  }
}
