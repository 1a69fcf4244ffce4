package org.janusfhir.authorization.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.authorization.keycloak.KeycloakAndJanus.get;
import static org.janusfhir.authorization.keycloak.KeycloakAndJanus.keycloak;
import static org.janusfhir.authorization.keycloak.KeycloakAndJanus.versions;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Janus with Keycloak as the issuer, both as the guide says, in every version. */
@ExtendWith(KeycloakAndJanus.class)
class KeycloakIT {
  /** Of the user <code>patient</code>. */
  private static final String OWN = "5253f9e3-f894-f01b-77ce-9bcae7b8ea9f";

  private static final String OTHER = "de317702-ba27-adac-9fd8-fe3a126bfedf";

  @Test
  void backendServiceReads() {
    String token = Clients.backendService("system/*.read");
    for (String version : versions()) {
      assertThat(get(version, "Patient/" + OWN, token).statusCode()).isEqualTo(200);
      assertThat(get(version, "Patient/" + OTHER, token).statusCode()).isEqualTo(200);
      assertThat(found(get(version, "Patient?name:contains=a", token)))
          .contains(OWN)
          .hasSizeGreaterThan(1);
    }
  }

  @Test
  void patientReadsTheOwnRecordOnly() {
    String token = SmartApp.token("patient", "launch/patient patient/*.read");
    for (String version : versions()) {
      assertConfined(version, token);
    }
  }

  @Test
  void patientIsConfinedAsAUserToo() {
    String token = SmartApp.token("patient", "user/*.rs");
    for (String version : versions()) {
      assertConfined(version, token);
    }
  }

  @Test
  void patientScopesWithoutAPatientReachNothing() {
    String token = SmartApp.token("patient", "patient/*.read");
    for (String version : versions()) {
      assertThat(get(version, "Patient/" + OWN, token).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void clinicianReadsEverybodys() {
    String token = SmartApp.token("clinician", "user/*.rs");
    for (String version : versions()) {
      assertThat(get(version, "Patient/" + OWN, token).statusCode()).isEqualTo(200);
      assertThat(get(version, "Patient/" + OTHER, token).statusCode()).isEqualTo(200);
      assertThat(found(get(version, "Observation?patient=" + OTHER, token))).isNotEmpty();
    }
  }

  @Test
  void scopeThatIsNotEnoughIsRefused() {
    String token = SmartApp.token("clinician", "user/Patient.read");
    for (String version : versions()) {
      Response refused = get(version, "Observation?patient=" + OTHER, token);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.header("WWW-Authenticate")).contains("error=\"insufficient_scope\"");
    }
  }

  @Test
  void idTokensAndRefreshTokensAreNoAccessTokens() {
    JsonPath answer = SmartApp.authorized("clinician", "openid fhirUser offline_access user/*.rs");
    for (String version : versions()) {
      assertThat(get(version, "Patient/" + OWN, answer.getString("access_token")).statusCode())
          .isEqualTo(200);
      assertInvalid(get(version, "Patient/" + OWN, answer.getString("id_token")));
      assertInvalid(get(version, "Patient/" + OWN, answer.getString("refresh_token")));
    }
  }

  @Test
  void discoveryNamesKeycloak() {
    for (String version : versions()) {
      // When
      JsonPath smart = get(version, ".well-known/smart-configuration").jsonPath();
      String conformance = get(version, "metadata").asString();

      // Then
      assertThat(smart.getString("issuer")).isEqualTo(keycloak().issuer());
      for (String member :
          List.of(
              "authorization_endpoint",
              "token_endpoint",
              "introspection_endpoint",
              "revocation_endpoint",
              "jwks_uri")) {
        assertThat(smart.getString(member)).isEqualTo(keycloak().endpoint(member));
      }
      assertThat(smart.getList("scopes_supported", String.class))
          .contains("patient/*.read", "launch/patient");
      assertThat(conformance)
          .contains('"' + keycloak().endpoint("authorization_endpoint") + '"')
          .contains('"' + keycloak().endpoint("token_endpoint") + '"');
    }
  }

  private static void assertConfined(String version, String token) {
    assertThat(get(version, "Patient/" + OWN, token).statusCode()).isEqualTo(200);
    assertThat(get(version, "Patient/" + OTHER, token).statusCode()).isEqualTo(404);
    assertThat(found(get(version, "Patient", token))).containsExactly(OWN);
    assertThat(found(get(version, "Patient?name:contains=a", token))).containsExactly(OWN);
    assertThat(found(get(version, "Observation?patient=" + OWN, token))).isNotEmpty();
    assertThat(found(get(version, "Observation?patient=" + OTHER, token))).isEmpty();
  }

  private static void assertInvalid(Response refused) {
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
  }

  /** The ids of what a search found. */
  private static List<String> found(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    List<String> ids = answer.jsonPath().getList("entry.resource.id");
    return ids == null ? List.of() : ids;
  }
}
