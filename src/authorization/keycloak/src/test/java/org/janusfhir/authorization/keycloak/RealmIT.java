package org.janusfhir.authorization.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.authorization.keycloak.KeycloakAndJanus.get;
import static org.janusfhir.authorization.keycloak.KeycloakAndJanus.keycloak;
import static org.janusfhir.authorization.keycloak.KeycloakAndJanus.versions;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the realm of the guide must not allow. */
@ExtendWith(KeycloakAndJanus.class)
class RealmIT {
  private static final String SECRET = "secret-of-a-test";
  private static final String PATIENT = "Patient/5253f9e3-f894-f01b-77ce-9bcae7b8ea9f";

  @Test
  void clientsThatAreNotMeantToReadGetTokensForAnotherService() {
    // Given
    create("another-service", List.of("basic"), List.of("system/*.read"));

    // When
    String token = Clients.token("another-service", SECRET, "system/*.read");

    // Then
    for (String version : versions()) {
      Response refused = get(version, PATIENT, token);
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
      assertThat(refused.asString()).contains("The token is for another service than this.");
    }
  }

  @Test
  void appMustUsePkce() {
    for (String missing : List.of("code_challenge", "code_challenge_method")) {
      // Given
      SmartApp app = new SmartApp();
      Map<String, String> request = app.request("launch/patient patient/*.read");
      request.remove(missing);

      // When
      Response answer = app.authorize(request);

      // Then
      assertThat(SmartApp.parameters(answer)).as(missing).containsEntry("error", "invalid_request");
    }
    assertThat(plainChallenge()).containsEntry("error", "invalid_request");
  }

  @Test
  void redirectUriIsTakenToTheLetter() {
    for (String other :
        List.of(
            "http://localhost:3000",
            "http://localhost:3000/other",
            "http://localhost:3000/?a=b",
            "https://localhost:3000/")) {
      SmartApp app = new SmartApp();
      Map<String, String> request = app.request("launch/patient patient/*.read");
      request.put("redirect_uri", other);
      assertThat(app.authorize(request).statusCode()).as(other).isEqualTo(400);
    }
  }

  @Test
  void appCannotAskForWhatIsOfBackendServices() {
    // Given
    SmartApp app = new SmartApp();

    // When
    Response answer = app.authorize(app.request("system/*.read"));

    // Then
    assertThat(SmartApp.parameters(answer)).containsEntry("error", "invalid_scope");
  }

  @Test
  void usersCannotChangeWhoTheyAre() {
    // Given
    create("account-client", List.of("basic", "roles", "janus"), List.of("user/*.rs"));
    String token = Clients.token("account-client", SECRET, "patient", "user/*.rs");
    String account = keycloak().issuer() + "/account";
    Map<String, Object> self =
        given(token).get(account).then().statusCode(200).extract().jsonPath().getMap("");

    // When
    Map<String, Object> changed =
        Map.of(
            "username", self.get("username"),
            "email", self.get("email"),
            "firstName", "Other",
            "lastName", self.get("lastName"),
            "attributes", Map.of("fhirUser", List.of("Practitioner/p"), "patient", List.of("p")));
    Response refused = given(token).body(changed).post(account);

    // Then
    assertThat(self).doesNotContainKey("attributes");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.jsonPath().getList("errors.field", String.class))
        .containsExactlyInAnyOrder("fhirUser", "patient");
    List<Map<String, Object>> users =
        keycloak()
            .administrator()
            .queryParam("username", "patient")
            .queryParam("exact", true)
            .get("/users")
            .jsonPath()
            .getList("");
    assertThat(users.get(0).get("attributes"))
        .isEqualTo(
            Map.of(
                "fhirUser",
                List.of(PATIENT),
                "patient",
                List.of(PATIENT.substring(PATIENT.indexOf('/') + 1))));
  }

  private static Map<String, String> plainChallenge() {
    SmartApp app = new SmartApp();
    Map<String, String> request = app.request("launch/patient patient/*.read");
    request.put("code_challenge_method", "plain");
    return SmartApp.parameters(app.authorize(request));
  }

  private static RequestSpecification given(String token) {
    return RestAssured.given()
        .auth()
        .preemptive()
        .oauth2(token)
        .accept("application/json")
        .contentType("application/json");
  }

  /**
   * Adds a client of the administrator's to the realm, which may do more than those of the file.
   */
  private static void create(String id, List<String> scopes, List<String> optional) {
    keycloak()
        .administrator()
        .body(
            Map.of(
                "clientId", id,
                "secret", SECRET,
                "serviceAccountsEnabled", true,
                "directAccessGrantsEnabled", true,
                "standardFlowEnabled", false,
                "defaultClientScopes", scopes,
                "optionalClientScopes", optional))
        .post("/clients")
        .then()
        .statusCode(201);
  }
}
