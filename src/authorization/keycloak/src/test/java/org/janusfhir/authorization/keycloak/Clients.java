package org.janusfhir.authorization.keycloak;

import static io.restassured.RestAssured.given;

/** Programs of the realm that ask for tokens by themselves. */
final class Clients {
  private static final String TOKEN = "access_token";

  private Clients() {}

  /** A token of the backend service that the realm comes with. */
  static String backendService(String scope) {
    return token("backend-service", "janus-dev-only-secret", scope);
  }

  /** A token by client credentials (RFC 6749, 4.4). */
  static String token(String client, String secret, String scope) {
    return given()
        .auth()
        .preemptive()
        .basic(client, secret)
        .formParam("grant_type", "client_credentials")
        .formParam("scope", scope)
        .post(KeycloakAndJanus.keycloak().endpoint("token_endpoint"))
        .then()
        .statusCode(200)
        .extract()
        .path(TOKEN);
  }

  /** A token of a user's that a client got with the password. */
  static String token(String client, String secret, String user, String scope) {
    return given()
        .auth()
        .preemptive()
        .basic(client, secret)
        .formParam("grant_type", "password")
        .formParam("username", user)
        .formParam("password", SmartApp.PASSWORD)
        .formParam("scope", scope)
        .post(KeycloakAndJanus.keycloak().endpoint("token_endpoint"))
        .then()
        .statusCode(200)
        .extract()
        .path(TOKEN);
  }
}
