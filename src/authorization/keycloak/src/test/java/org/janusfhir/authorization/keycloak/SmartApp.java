package org.janusfhir.authorization.keycloak;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public app of the realm in the browser of a user: the code flow with PKCE (RFC 7636), with
 * the forms that Keycloak shows.
 */
final class SmartApp {
  /** The password of the realm's users. */
  static final String PASSWORD = "janus-dev-only";

  static final String ID = "smart-app";
  static final String REDIRECT_URI = "http://localhost:3000/";

  private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]*)\"");
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

  private final Map<String, String> cookies = new HashMap<>();
  private final String verifier = UUID.randomUUID().toString() + UUID.randomUUID();

  /** What the token endpoint answers after a user has signed in and allowed that. */
  static JsonPath authorized(String user, String scope) {
    SmartApp app = new SmartApp();
    Response signIn = app.authorize(app.request(scope));
    Response signedIn = app.submit(signIn, Map.of("username", user, "password", PASSWORD));
    return app.exchange(app.allowed(signedIn));
  }

  /** An access token of a user who has signed in and allowed that. */
  static String token(String user, String scope) {
    return authorized(user, scope).getString("access_token");
  }

  /** The parameters of a request that is right; to be changed. */
  Map<String, String> request(String scope) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("response_type", "code");
    parameters.put("client_id", ID);
    parameters.put("redirect_uri", REDIRECT_URI);
    parameters.put("scope", scope);
    parameters.put("state", "s-1");
    parameters.put("code_challenge", challenge());
    parameters.put("code_challenge_method", "S256");
    return parameters;
  }

  /** Shows what the authorization endpoint answers. */
  Response authorize(Map<String, String> parameters) {
    String endpoint = KeycloakAndJanus.keycloak().endpoint("authorization_endpoint");
    return seen(browser().queryParams(parameters).get(endpoint));
  }

  /** The code, once the user has allowed what the app asks for, if that was not before. */
  private String allowed(Response answer) {
    Response last = answer;
    while (last.statusCode() == 302 && !last.header("Location").startsWith(REDIRECT_URI)) {
      last = seen(browser().urlEncodingEnabled(false).get(URI.create(last.header("Location"))));
    }
    if (last.statusCode() == 200) {
      last = submit(last, Map.of("accept", "Yes"));
    }
    Map<String, String> sent = parameters(last);
    assertThat(sent).containsEntry("state", "s-1").containsKey("code");
    return sent.get("code");
  }

  private JsonPath exchange(String code) {
    return given()
        .formParam("grant_type", "authorization_code")
        .formParam("client_id", ID)
        .formParam("redirect_uri", REDIRECT_URI)
        .formParam("code", code)
        .formParam("code_verifier", verifier)
        .post(KeycloakAndJanus.keycloak().endpoint("token_endpoint"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The parameters that an answer leads to the app with. */
  static Map<String, String> parameters(Response answer) {
    assertThat(answer.header("Location")).as(answer.asString()).startsWith(REDIRECT_URI);
    Map<String, String> parameters = new HashMap<>();
    for (String pair : URI.create(answer.header("Location")).getRawQuery().split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private Response submit(Response page, Map<String, String> fields) {
    Matcher form = FORM.matcher(page.asString());
    assertThat(form.find()).as(page.asString()).isTrue();
    Map<String, String> all = new HashMap<>(fields);
    Matcher hidden = HIDDEN.matcher(page.asString());
    while (hidden.find()) {
      all.put(hidden.group(1), hidden.group(2));
    }
    URI action =
        URI.create(KeycloakAndJanus.keycloak().issuer())
            .resolve(form.group(1).replace("&amp;", "&"));
    return seen(browser().urlEncodingEnabled(false).formParams(all).post(action));
  }

  private RequestSpecification browser() {
    return given().redirects().follow(false).cookies(cookies);
  }

  private Response seen(Response response) {
    response
        .detailedCookies()
        .asList()
        .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
    return response;
  }

  private String challenge() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
