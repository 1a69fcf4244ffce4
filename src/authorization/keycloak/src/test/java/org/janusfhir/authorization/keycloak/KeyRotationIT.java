package org.janusfhir.authorization.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.janusfhir.authorization.keycloak.KeycloakAndJanus.get;
import static org.janusfhir.authorization.keycloak.KeycloakAndJanus.keycloak;
import static org.janusfhir.authorization.keycloak.KeycloakAndJanus.versions;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keycloak signs with another key than before. */
@ExtendWith(KeycloakAndJanus.class)
class KeyRotationIT {
  private static final String PATIENT = "Patient/5253f9e3-f894-f01b-77ce-9bcae7b8ea9f";
  private static final String PROVIDERS = "org.keycloak.keys.KeyProvider";

  /** Unknown keys are looked for at most every 10 seconds, and a refusal is kept for 5. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void newKeysAreTakenAndOldOnesNoMore() {
    // Given
    String version = versions().get(0);
    String shown = Clients.backendService("system/*.read");
    String notShown = Clients.backendService("system/*.read");
    assertThat(get(version, PATIENT, shown).statusCode()).isEqualTo(200);

    // When
    List<Map<String, Object>> old = signing();
    add();
    old.forEach(KeyRotationIT::disable);
    String renewed = Clients.backendService("system/*.read");

    // Then
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(get(version, PATIENT, renewed).statusCode()).isEqualTo(200));
    Response refused = get(version, PATIENT, notShown);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.asString()).contains("not signed with a key of this tenant's issuer");
  }

  /** The providers of the keys that tokens are signed with. */
  private static List<Map<String, Object>> signing() {
    List<Map<String, Object>> all =
        keycloak()
            .administrator()
            .queryParam("type", PROVIDERS)
            .get("/components")
            .jsonPath()
            .getList("");
    List<Map<String, Object>> signing =
        all.stream().filter(one -> "rsa-generated".equals(one.get("providerId"))).toList();
    assertThat(signing).isNotEmpty();
    return signing;
  }

  private static void add() {
    String realm = keycloak().administrator().get().jsonPath().getString("id");
    keycloak()
        .administrator()
        .body(
            Map.of(
                "name",
                "renewed",
                "parentId",
                realm,
                "providerId",
                "rsa-generated",
                "providerType",
                PROVIDERS,
                "config",
                Map.of("priority", List.of("200"))))
        .post("/components")
        .then()
        .statusCode(201);
  }

  private static void disable(Map<String, Object> provider) {
    Map<String, Object> config = new HashMap<>();
    config.put("priority", List.of("100"));
    config.put("active", List.of("false"));
    config.put("enabled", List.of("false"));
    Map<String, Object> disabled = new HashMap<>(provider);
    disabled.put("config", config);
    keycloak()
        .administrator()
        .body(disabled)
        .put("/components/" + provider.get("id"))
        .then()
        .statusCode(204);
  }
}
