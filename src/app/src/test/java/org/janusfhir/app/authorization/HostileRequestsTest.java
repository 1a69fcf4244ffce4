package org.janusfhir.app.authorization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.janusfhir.app.FreshRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of the authorization endpoint and its pages that nobody sends by mistake. */
@QuarkusTest
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class HostileRequestsTest {
  private static final String SCOPE = "openid user/Patient.read";
  private static final String PRINTABLE =
      " !\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~%41%zz+&amp;";

  @Inject Users users;

  @BeforeEach
  void users() {
    users.exist();
  }

  @Test
  void parametersThatAreSentTwiceAreRefused() {
    ForeignApp app = ForeignApp.registered(SCOPE);
    Map<String, String> request = app.request(SCOPE);
    for (String name : request.keySet()) {
      Response answer =
          new Browser().get(address(request) + '&' + name + '=' + encoded(request.get(name)));
      if (Set.of("client_id", "redirect_uri").contains(name)) {
        assertThat(answer.statusCode()).as(name).isEqualTo(400);
        assertThat(answer.header("Location")).as(name).isNull();
      } else {
        assertThat(Browser.parameters(answer)).as(name).containsEntry("error", "invalid_request");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\u0000\n", "\u00e4\u202e\"><script>alert(1)</script>", "%", "{}"})
  void noValueBreaksTheEndpoint(String value) {
    ForeignApp app = ForeignApp.registered(SCOPE);
    Set<String> names = new TreeSet<>(app.request(SCOPE).keySet());
    names.addAll(
        Set.of("prompt", "request", "request_uri", "response_mode", "claims", "launch", "display"));
    names.addAll(Set.of("max_age", "ui_locales", "login_hint", "id_token_hint", "acr_values"));
    for (String name : names) {
      Map<String, String> request = app.request(SCOPE);
      request.put(name, value);

      Response answer = ForeignApp.authorize(new Browser(), request);

      assertThat(answer.statusCode()).as(name).isBetween(303, 400);
      assertThat(answer.asString()).as(name).doesNotContain("<script");
    }
  }

  @Test
  void aChallengeMustBeOne() {
    ForeignApp app = ForeignApp.registered(SCOPE);
    for (String challenge : List.of("a", "a".repeat(42), "a".repeat(44), "+".repeat(43))) {
      Map<String, String> request = app.request(SCOPE);
      request.put("code_challenge", challenge);
      assertThat(Browser.parameters(ForeignApp.authorize(new Browser(), request)))
          .as(challenge)
          .containsEntry("error", "invalid_request")
          .containsEntry("state", ForeignApp.STATE);
    }
  }

  @Test
  void aStateComesBackAsItWasSent() {
    ForeignApp app = ForeignApp.registered(SCOPE);
    Browser browser = new Browser();
    app.code(browser, Users.CLINICIAN, app.request(SCOPE));
    for (String state :
        List.of(PRINTABLE, "\r\nSet-Cookie: x=1", "\u65e5\u672c \ud83d\ude00", "x".repeat(6000))) {
      Map<String, String> request = app.request(SCOPE);
      request.put("state", state);
      request.put("prompt", "consent");

      Response page = ForeignApp.authorize(browser, request);
      Response answer =
          browser.submit(page, Map.of("allow", "yes", "scope", List.of(SCOPE.split(" ", -1))));

      assertThat(Browser.parameters(answer)).containsEntry("state", state).containsKey("code");
      assertThat(answer.header("Set-Cookie")).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example/Callback",
        "https://APP.example/callback",
        "HTTPS://app.example/callback",
        "https://app.example:443/callback",
        "https://app.example/callback#",
        "https://app.example/callback?",
        "https://app.example/callback?a=1",
        "https://app.example/%63allback",
        "https://app.example/x/../callback",
        "https://app.example/callback ",
        "https://app.example/callback\n",
        "https://app.example@evil.example/callback",
        "//app.example/callback",
        "javascript:alert(1)",
        "<script>alert(1)</script>"
      })
  void nobodyIsSentToWhatOnlyLooksLikeARegisteredAddress(String uri) {
    Map<String, String> request = ForeignApp.registered(SCOPE).request(SCOPE);
    request.put("redirect_uri", uri);

    Response page = ForeignApp.authorize(new Browser(), request);

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.header("Location")).isNull();
    assertThat(page.asString()).doesNotContain("<script");
  }

  @Test
  void pagesRefuseWhatNoLinkOfTheirsSays() {
    Browser browser = new Browser();
    assertThat(browser.get(ForeignApp.of("/sign-in?after=made-up")).statusCode()).isEqualTo(400);
    Response page = browser.get(ForeignApp.of("/sign-in"));
    assertThat(
            browser
                .submit(page, Map.of("id", "x".repeat(5000), "password", Users.PASSWORD))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            browser
                .submit(page, Map.of("return", "x".repeat(65_000), "user", Users.CLINICIAN))
                .statusCode())
        .isBetween(400, 413);
    for (String back : List.of("/x\r\nX-Evil: 1", "/\u00e4", "/a b", "/<b>", "/../../x")) {
      Response signedIn =
          browser.submit(
              browser.get(ForeignApp.of("/sign-in")),
              Map.of(
                  "user",
                  Users.CLINICIAN,
                  "password",
                  Users.PASSWORD,
                  "return",
                  ForeignApp.of(back)));
      assertThat(signedIn.header("Location")).isEqualTo(ForeignApp.of("/manage"));
      assertThat(signedIn.header("X-Evil")).isNull();
    }
  }

  @Test
  void idsThatCannotBeAreNobodys() {
    Browser browser = new Browser();
    for (String id : List.of("\u0000", "a\u0000", "\u00e4", "x".repeat(65))) {
      assertThat(
              browser
                  .submit(
                      browser.get(ForeignApp.of("/sign-in")),
                      Map.of("user", "Patient/" + id, "password", Users.PASSWORD))
                  .statusCode())
          .as(id)
          .isEqualTo(403);
    }
    browser.signIn(browser.get(ForeignApp.of("/chart")), Users.CLINICIAN);
    ForeignApp app = ForeignApp.registered("launch/patient patient/*.read");
    for (String id : List.of("\u0000", "a\u0000", "\u00e4", "x".repeat(65))) {
      assertThat(browser.get(ForeignApp.of("/chart?patient=" + encoded(id))).statusCode())
          .as(id)
          .isEqualTo(404);
      Response picker =
          ForeignApp.authorize(browser, app.request("launch/patient patient/Patient.read"));
      Response chosen = browser.submit(picker, Map.of("patient", id));
      assertThat(Browser.parameters(chosen).get("error_uri")).as(id).contains("invalid-patient-id");
    }
  }

  @Test
  void nobodyWritesIntoAnErrorPage() {
    String urn = "urn:janus:error:authorization-server:oauth2:grant:denied-by-user";
    Response page =
        given()
            .get(ForeignApp.base() + "/authorization/errors/" + urn + "/instances/Call 555-0100");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.asString()).doesNotContain("555-0100");
  }

  @Test
  void otherMethodsAreNotAllowed() {
    assertThat(given().head(ForeignApp.of("/jwks")).statusCode()).isEqualTo(200);
    Map<String, String> allowed = new TreeMap<>();
    allowed.put("/token", "OPTIONS, POST");
    allowed.put("/jwks", "GET, HEAD, OPTIONS");
    allowed.put("/authorize", "GET, HEAD, POST");
    allowed.put("/manage/end", "POST");
    allowed.forEach(
        (path, methods) -> {
          Response answer = given().put(ForeignApp.of(path));
          assertThat(answer.statusCode()).as(path).isEqualTo(405);
          assertThat(answer.header("Allow")).as(path).isEqualTo(methods);
        });
    assertThat(given().get(ForeignApp.of("/token")).statusCode()).isEqualTo(405);
  }

  @Test
  void peopleOfATenantWithAnIssuerOfItsOwnAreNotToBeSeen() {
    for (String path : List.of("sign-in", "jwks", "authorize", "chart", "register")) {
      Response answer = given().get(ForeignApp.base() + "/authorization/closed-clinic/" + path);
      assertThat(answer.statusCode()).as(path).isIn(404, 405);
    }
  }

  @Test
  void wrongCodesLockNobodyOut() {
    for (ClientAuthenticationMethod method :
        List.of(ClientAuthenticationMethod.NONE, ClientAuthenticationMethod.CLIENT_SECRET_BASIC)) {
      ForeignApp app = ForeignApp.registered(SCOPE, method);
      for (int i = 0; i < 12; i++) {
        assertThat(app.ask(app.grant("made-up-" + i), null).toErrorResponse().getErrorObject())
            .extracting(error -> error.getCode())
            .isEqualTo("invalid_grant");
      }
      app.exchange(app.code(new Browser(), Users.CLINICIAN, app.request(SCOPE)));
    }
  }

  private static String address(Map<String, String> request) {
    StringBuilder address = new StringBuilder(ForeignApp.of("/authorize?"));
    request.forEach((name, value) -> address.append(name + '=' + encoded(value) + '&'));
    address.setLength(address.length() - 1);
    return address.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
