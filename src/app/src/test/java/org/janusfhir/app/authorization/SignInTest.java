package org.janusfhir.app.authorization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.app.authorization.ForeignApp.assertRefused;

import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.app.InProcess;
import org.janusfhir.authorization.store.AuthorizationStore;
import org.janusfhir.authorization.store.KeptSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users sign in and out, and see what they have granted. */
@QuarkusTest
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class SignInTest {
  @Inject Users users;
  @Inject Instance<AuthorizationStore> store;

  @BeforeEach
  void users() {
    users.exist();
  }

  @Test
  void pagesAreOnlyForPeople() {
    Response page = new Browser().get(ForeignApp.of("/sign-in"));

    assertThat(page.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'self'")
        .doesNotContain("unsafe");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.asString())
        .contains("<html lang=\"en\">", "viewport", "Sample Okafor")
        .doesNotContain("<script", "style=");
  }

  @Test
  void aSessionIsACookieThatScriptsAndOtherSitesDoNotHave() {
    Browser browser = new Browser();
    Response page = browser.get(ForeignApp.of("/sign-in"));

    Response signedIn = browser.submit(page, Map.of("id", "clinician", "password", Users.PASSWORD));

    Cookie cookie = signedIn.detailedCookie("janus-session");
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSameSite()).isEqualTo("Lax");
    assertThat(cookie.getPath()).isEqualTo("/authorization/" + Users.TENANT);
    assertThat(browser.follow(signedIn).asString())
        .contains("Apps that you have let in", "Practitioner/clinician");
  }

  @Test
  void usersAreFoundByName() {
    Browser browser = new Browser();
    assertThat(browser.get(ForeignApp.of("/sign-in?as=Practitioner&name=lind")).asString())
        .contains("Sample Lindqvist")
        .doesNotContain("Sample Okafor");
    assertThat(browser.get(ForeignApp.of("/sign-in?as=RelatedPerson")).asString())
        .contains("RelatedPerson/mother");
    assertThat(browser.get(ForeignApp.of("/sign-in?name=%3Cb%3E")).asString())
        .contains("&lt;b&gt;")
        .doesNotContain("<b>");
  }

  @Test
  void nobodyIsSentElsewhereAfterSigningIn() {
    Browser browser = new Browser();
    for (String back :
        new String[] {"https://evil.example/", ForeignApp.of("") + ".evil.example"}) {
      Response page = browser.get(ForeignApp.of("/sign-in?return=" + back));
      Response signedIn =
          browser.submit(page, Map.of("user", Users.CLINICIAN, "password", Users.PASSWORD));
      assertThat(signedIn.header("Location")).isEqualTo(ForeignApp.of("/manage"));
    }
  }

  @Test
  void formsMustComeFromTheirOwnPage() {
    Browser browser = new Browser();
    Response page = browser.get(ForeignApp.of("/sign-in"));
    Map<String, String> right =
        Map.of("user", Users.CLINICIAN, "password", Users.PASSWORD, "csrf", "made-up");
    for (String path :
        new String[] {
          "/sign-in", "/sign-out", "/authorize/consent", "/authorize/patient", "/manage/end"
        }) {
      Response forged = browser.post(ForeignApp.of(path), right);
      assertThat(forged.statusCode()).as(path).isEqualTo(403);
      assertThat(forged.asString()).contains("oauth2:grant:csrf-security-failure");
    }
    // Another browser's field is of no use.
    Response other = new Browser().submit(page, right);
    assertThat(other.statusCode()).isEqualTo(403);
  }

  @Test
  void guessingIsStopped() {
    Browser browser = new Browser();
    String user = Users.GUESSED_AT;
    for (int i = 0; i < 10; i++) {
      Response wrong =
          browser.submit(
              browser.get(ForeignApp.of("/sign-in")),
              Map.of("user", user, "password", "guess" + i));
      assertThat(wrong.statusCode()).isEqualTo(403);
      assertThat(wrong.asString()).contains("the password is wrong");
    }
    Response right =
        browser.submit(
            browser.get(ForeignApp.of("/sign-in")),
            Map.of("user", user, "password", Users.PASSWORD));
    assertThat(right.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(right.header("Retry-After"))).isBetween(1, 15 * 60);
    assertThat(
            browser
                .submit(
                    browser.get(ForeignApp.of("/sign-in")),
                    Map.of("user", Users.MOTHER, "password", Users.PASSWORD))
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void onlineAccessEndsWithTheSessionAndOfflineAccessDoesNot() {
    String online = "openid user/Patient.read online_access";
    String offline = "openid user/Patient.read offline_access";
    ForeignApp app = ForeignApp.registered(online + " offline_access");
    Browser browser = new Browser();
    RefreshTokenGrant first = refresh(app, browser, online);
    RefreshTokenGrant second = refresh(app, new Browser(), offline);
    assertThat(app.ask(first, null).indicatesSuccess()).isTrue();

    browser.post(
        ForeignApp.of("/sign-out"), Map.of("csrf", csrf(browser.get(ForeignApp.of("/manage")))));

    assertRefused(
        app.ask(first, null), 400, "invalid_grant", "oauth2:token:refresh-token:session-invalid");
    assertThat(app.ask(second, null).indicatesSuccess()).isTrue();
    assertThat(browser.get(ForeignApp.of("/manage")).header("Location")).contains("/sign-in?");
  }

  @Test
  @InProcess
  void aSessionInWhichNothingHappensEnds() {
    String online = "openid user/Patient.read online_access";
    ForeignApp app = ForeignApp.registered(online);
    for (Map<String, String> presence :
        List.of(Map.<String, String>of(), Map.of("active_at", "0"))) {
      Browser browser = new Browser();
      RefreshTokenGrant refresh = refresh(app, browser, online);
      long idle = System.currentTimeMillis() - Duration.ofHours(1).toMillis();
      for (KeptSession session : store.get().sessions()) {
        store.get().put(new KeptSession(session.id(), session.user(), session.sinceMillis(), idle));
      }

      Response refused =
          given()
              .formParam("grant_type", "refresh_token")
              .formParam("client_id", app.id())
              .formParam("refresh_token", refresh.getRefreshToken().getValue())
              .formParams(presence)
              .post(ForeignApp.of("/token"));
      assertThat(refused.statusCode()).as(presence.toString()).isEqualTo(400);
      assertThat(refused.jsonPath().getString("error_uri"))
          .contains("oauth2%3Atoken%3Arefresh-token%3Asession-invalid");
      assertThat(browser.get(ForeignApp.of("/manage")).header("Location")).contains("/sign-in?");
    }
  }

  @Test
  void usersEndWhatTheyHaveGranted() {
    String scope = "openid user/Patient.read offline_access";
    ForeignApp app = ForeignApp.registered(scope);
    Browser browser = new Browser();
    RefreshTokenGrant refresh = refresh(app, browser, scope);
    Response page = browser.get(ForeignApp.of("/manage"));
    assertThat(page.asString()).contains("Foreign app", "Keep its access after you sign out");

    browser.post(ForeignApp.of("/manage/end"), Map.of("csrf", csrf(page), "client", app.id()));

    assertThat(browser.get(ForeignApp.of("/manage")).asString()).doesNotContain(app.id());
    assertRefused(
        app.ask(refresh, null), 400, "invalid_grant", "oauth2:token:refresh-token:token-invalid");
    assertThat(ForeignApp.authorize(browser, app.request(scope)).asString())
        .contains("Do you allow");
  }

  @Test
  void accessTokensEndWithWhatWasGrantedAndWithTheirApp() {
    String scope = "openid user/Patient.read";
    ForeignApp app = ForeignApp.registered(scope);
    Browser browser = new Browser();
    String first = accessToken(app, browser, scope);
    assertThat(read(first)).isEqualTo(200);
    Response page = browser.get(ForeignApp.of("/manage"));
    browser.post(ForeignApp.of("/manage/end"), Map.of("csrf", csrf(page), "client", app.id()));
    assertThat(read(first)).isEqualTo(401);

    String second = accessToken(app, new Browser(), scope);
    assertThat(read(second)).isEqualTo(200);
    page = browser.get(ForeignApp.of("/clients"));
    browser.post(ForeignApp.of("/clients/remove"), Map.of("csrf", csrf(page), "client", app.id()));
    assertThat(read(second)).isEqualTo(401);
  }

  private static String accessToken(ForeignApp app, Browser browser, String scope) {
    String code = app.code(browser, Users.OTHER_CLINICIAN, app.request(scope));
    return app.exchange(code).getTokens().getAccessToken().getValue();
  }

  private static int read(String token) {
    return given()
        .auth()
        .oauth2(token)
        .get(ForeignApp.root() + "/Patient/user-patient")
        .statusCode();
  }

  @Test
  void appsLearnHowLongAUserCountsAsPresent() {
    String scope = "user/Patient.read online_access";
    ForeignApp app = ForeignApp.registered(scope);
    OIDCTokenResponse first =
        app.exchange(app.code(new Browser(), Users.OTHER_CLINICIAN, app.request(scope)));
    assertThat((Long) first.toJSONObject().get("active_ttl")).isBetween(1L, 3600L);
    for (String activeAt : new String[] {"0", "600", "-1", "x"}) {
      Response refreshed =
          given()
              .formParam("grant_type", "refresh_token")
              .formParam("client_id", app.id())
              .formParam("refresh_token", first.getTokens().getRefreshToken().getValue())
              .formParam("active_at", activeAt)
              .post(ForeignApp.of("/token"));
      assertThat(refreshed.statusCode()).as(activeAt).isEqualTo(200);
      assertThat(refreshed.jsonPath().getLong("active_ttl")).as(activeAt).isBetween(1L, 3600L);
    }
  }

  private static RefreshTokenGrant refresh(ForeignApp app, Browser browser, String scope) {
    String code = app.code(browser, Users.OTHER_CLINICIAN, app.request(scope));
    return new RefreshTokenGrant(app.exchange(code).getTokens().getRefreshToken());
  }

  private static String csrf(Response page) {
    return page.htmlPath().getString("**.find { it.@name == 'csrf' }.@value");
  }
}
