package org.janusfhir.app.authorization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.app.InProcess;
import org.janusfhir.authorization.launch.LaunchContext;
import org.janusfhir.authorization.launch.LaunchContexts;
import org.janusfhir.authorization.user.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients may ask for at the authorization endpoint, and how they learn that they may not. */
@QuarkusTest
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class AuthorizationRequestTest {
  private static final String SCOPE = "launch openid user/Patient.read patient/Patient.read";

  @Inject Users users;
  @Inject People people;
  @Inject LaunchContexts launches;

  @BeforeEach
  void users() {
    users.exist();
  }

  @Test
  void nobodyIsSentToAnAddressThatTheClientHasNotRegistered() {
    ForeignApp app = ForeignApp.registered(SCOPE);
    String scope = "openid user/Patient.read";

    Map<String, String> slash = app.request(scope);
    slash.put("redirect_uri", ForeignApp.REDIRECT_URI + '/');
    assertPage(slash, "oauth2:grant:invalid-redirect-uri-trailing-slash");
    Map<String, String> other = app.request(scope);
    other.put("redirect_uri", "https://app.example/other");
    assertPage(other, "oauth2:grant:invalid-redirect-uri");
    Map<String, String> relative = app.request(scope);
    relative.put("redirect_uri", "callback");
    assertPage(relative, "oauth2:grant:redirect-uri-not-absolute");
    Map<String, String> unknown = app.request(scope);
    unknown.put("client_id", "nobody");
    assertPage(unknown, "oauth2:grant:unknown-client");
    Map<String, String> program = app.request(scope);
    program.put("client_id", "backend-demo");
    assertPage(program, "oauth2:grant:unauthorized-client-for-tenant");
    Map<String, String> left = app.request(scope);
    left.remove("redirect_uri");
    assertThat(ForeignApp.authorize(new Browser(), left).header("Location")).contains("/sign-in?");
  }

  @Test
  void theClientIsToldWhatElseIsWrong() {
    ForeignApp app = ForeignApp.registered(SCOPE);
    String scope = "openid user/Patient.read";

    assertBack(
        app.request(scope), "response_type", "token", "oauth2:grant:unsupported-response-type");
    assertBack(app.request(scope), "aud", "", "smart-v1:grant:launch:audience-required");
    assertBack(
        app.request(scope),
        "aud",
        "https://other.example/dstu2/x",
        "smart-v1:grant:launch:unknown-resource-server");
    assertBack(
        app.request(scope),
        "aud",
        ForeignApp.root().replace(Users.TENANT, "clinic"),
        "smart-v1:grant:launch:unknown-resource-server");
    assertBack(app.request(scope), "code_challenge", "", "oauth2:grant:invalid-request");
    assertBack(
        app.request(scope), "code_challenge_method", "plain", "oauth2:grant:invalid-request");
    assertBack(app.request(scope), "scope", "system/*.read", "oauth2:grant:denied-by-server");
    assertBack(app.request(scope), "scope", "launch", "smart-v1:grant:launch:launch-code-required");
    Map<String, String> madeUp = app.request("launch");
    assertBack(madeUp, "launch", "made-up", "smart-v1:grant:launch:invalid-code");
    assertBack(
        app.request(scope), "prompt", "none", "grant:session-service:authentication:cancelled");
  }

  @Test
  void anAudienceMayEndWithASlashAndARequestMayBePosted() {
    ForeignApp app = ForeignApp.registered(SCOPE);
    Map<String, String> request = app.request("openid user/Patient.read");
    request.put("aud", ForeignApp.root() + '/');
    Browser browser = new Browser();

    Response answer = browser.post(ForeignApp.of("/authorize"), request);

    Response page = browser.signIn(answer, Users.CLINICIAN);
    assertThat(page.asString()).contains("Do you allow");
  }

  @Test
  void olderClientsDoWithoutPkceIfTheyAreKnownTo() {
    Map<String, String> request =
        new ForeignApp("vitals-chart-legacy", null).request("user/Patient.read");
    request.put("redirect_uri", ForeignApp.base() + "/apps/vitals-legacy/");
    request.remove("code_challenge");
    request.remove("code_challenge_method");
    Browser browser = new Browser();

    Response trusted = browser.signIn(ForeignApp.authorize(browser, request), Users.CLINICIAN);
    assertThat(Browser.parameters(trusted)).containsKey("code");

    request.put("client_id", "vitals-chart");
    request.put("redirect_uri", ForeignApp.base() + "/apps/vitals/");
    assertThat(Browser.parameters(ForeignApp.authorize(browser, request)))
        .containsEntry("error", "invalid_request");
  }

  @Test
  @InProcess
  void aLaunchBelongsToItsUserAndItsApp() {
    ForeignApp app = ForeignApp.registered(SCOPE);
    String launch =
        launches.start(
            new LaunchContext(
                people.user(Users.TENANT, Users.CLINICIAN).orElseThrow(),
                app.id(),
                "user-patient",
                "encounter-1",
                "review",
                false));
    Map<String, String> request = app.request(SCOPE);
    request.put("launch", launch);

    Map<String, String> stolen = ForeignApp.registered(SCOPE).request(SCOPE);
    stolen.put("launch", launch);
    assertThat(Browser.parameters(ForeignApp.authorize(new Browser(), stolen)).get("error_uri"))
        .contains("smart-v1%3Agrant%3Alaunch%3Ainvalid-code");

    Browser other = new Browser();
    Response refused = other.signIn(ForeignApp.authorize(other, request), Users.OTHER_CLINICIAN);
    assertThat(Browser.parameters(refused).get("error_uri"))
        .contains("smart-v1%3Agrant%3Alaunch%3Amismatchted-identity", "&persona=provider");

    OIDCTokenResponse answer = app.exchange(app.code(new Browser(), Users.CLINICIAN, request));
    assertThat(answer.toJSONObject())
        .containsEntry("patient", "user-patient")
        .containsEntry("encounter", "encounter-1")
        .containsEntry("intent", "review")
        .containsEntry("need_patient_banner", false);

    // It was for once.
    assertThat(Browser.parameters(ForeignApp.authorize(new Browser(), request)).get("error_uri"))
        .contains("smart-v1%3Agrant%3Alaunch%3Ainvalid-code");
  }

  @Test
  void scopesOfAPatientNeedAPatientWhoIsForTheUser() {
    ForeignApp app = ForeignApp.registered("launch/patient patient/*.read user/*.read");
    Browser browser = new Browser();
    Response none =
        browser.signIn(
            ForeignApp.authorize(browser, app.request("patient/Patient.read")), Users.CLINICIAN);
    assertThat(Browser.parameters(none).get("error_uri"))
        .contains("patient-scope-requires-one-patient-id");

    Response picker =
        ForeignApp.authorize(browser, app.request("launch/patient patient/Patient.read"));
    assertThat(picker.asString()).contains("Whose record", "Sample Castellanos");
    Response madeUp = browser.submit(picker, Map.of("patient", "nobody"));
    assertThat(Browser.parameters(madeUp).get("error_uri")).contains("invalid-patient-id");

    Browser patient = new Browser();
    Response consent =
        patient.signIn(
            ForeignApp.authorize(patient, app.request("launch/patient patient/Patient.read")),
            Users.PATIENT);
    Response forged =
        patient.submit(
            consent,
            Map.of("allow", "yes", "scope", "patient/Patient.read", "patient", "other-patient"));
    String code = Browser.parameters(forged).get("code");
    assertThat(app.exchange(code).toJSONObject()).containsEntry("patient", "user-patient");
  }

  @Test
  void usersTakeScopesAwayOrRefuse() {
    ForeignApp app = ForeignApp.registered("openid user/Patient.read user/Observation.read");
    String scope = "openid user/Patient.read user/Observation.read";
    Browser browser = new Browser();
    Response page =
        browser.signIn(ForeignApp.authorize(browser, app.request(scope)), Users.CLINICIAN);
    assertThat(page.asString())
        .contains("See “observation” data of every patient that you may see");

    assertThat(Browser.parameters(browser.submit(page, Map.of("deny", "yes"))))
        .containsEntry("error", "access_denied")
        .containsEntry("state", ForeignApp.STATE);
    assertThat(Browser.parameters(browser.submit(page, Map.of("allow", "yes"))))
        .containsEntry("error", "access_denied");
    Response some =
        browser.submit(page, Map.of("allow", "yes", "scope", List.of("user/Patient.read")));
    assertThat(app.exchange(Browser.parameters(some).get("code")).toJSONObject())
        .containsEntry("scope", "openid user/Patient.read");

    // What was agreed to is not asked again, but more is.
    assertThat(Browser.parameters(ForeignApp.authorize(browser, app.request("user/Patient.read"))))
        .containsKey("code");
    assertThat(ForeignApp.authorize(browser, app.request(scope)).asString())
        .contains("Do you allow");
  }

  @Test
  void sixtyScopesThatAreWrittenOutAreGrantedAndTooManyRefused() throws Exception {
    String sixty =
        "launch/patient openid fhirUser "
            + ForeignApp.writtenOut("patient", "read", "write")
            + " user/Patient.read";
    assertThat(sixty.length()).isGreaterThan(1500);
    ForeignApp app = ForeignApp.registered("");

    OIDCTokenResponse answer =
        app.exchange(app.code(new Browser(), Users.CLINICIAN, app.request(sixty)));

    assertThat(answer.toJSONObject()).containsEntry("scope", sixty);
    assertReads(answer);

    Map<String, String> tooMany =
        app.request(ForeignApp.writtenOut("user", "c", "r", "u", "d", "s", "read", "write", "rs"));
    for (Response refused :
        List.of(
            ForeignApp.authorize(new Browser(), tooMany),
            new Browser().post(ForeignApp.of("/authorize"), tooMany))) {
      assertThat(refused.header("Location")).startsWith(ForeignApp.REDIRECT_URI + '?');
      assertThat(Browser.parameters(refused)).containsEntry("error", "invalid_scope");
    }
  }

  @Test
  void asManyScopesAsFitIntoATokenMakeOneThatIsTaken() {
    String most =
        IntStream.range(100, 425)
            .mapToObj(i -> "user/T" + i + ".r")
            .collect(Collectors.joining(" ", "user/Patient.r ", ""));
    assertThat(most.length()).isBetween(3900, 4000);
    ForeignApp app = ForeignApp.registered("");

    assertReads(app.exchange(app.code(new Browser(), Users.CLINICIAN, app.request(most))));
  }

  private static void assertReads(OIDCTokenResponse answer) {
    assertThat(
            given()
                .auth()
                .oauth2(answer.getTokens().getAccessToken().getValue())
                .get(ForeignApp.root() + "/Patient/other-patient")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void anAppThatAsksNotToShowAPageIsToldWhichWouldBeNeeded() {
    ForeignApp app = ForeignApp.registered("launch/patient patient/*.read user/*.read");
    Browser browser = new Browser();
    browser.signIn(browser.get(ForeignApp.of("/manage")), Users.CLINICIAN);
    Map<String, String> request = app.request("user/Patient.read");
    request.put("prompt", "none");

    assertThat(Browser.parameters(ForeignApp.authorize(browser, request)))
        .containsEntry("error", "consent_required");
    request.put("scope", "launch/patient patient/Patient.read");
    assertThat(Browser.parameters(ForeignApp.authorize(browser, request)))
        .containsEntry("error", "interaction_required");
    assertThat(Browser.parameters(ForeignApp.authorize(new Browser(), request)))
        .containsEntry("error", "login_required");
  }

  @Test
  void whoHadToSignInAgainIsStillAskedWhatElseTheAppWishes() {
    String scope = "openid user/Patient.read";
    ForeignApp app = ForeignApp.registered(scope);
    Browser browser = new Browser();
    app.code(browser, Users.CLINICIAN, app.request(scope));
    Map<String, String> request = app.request(scope);

    request.put("prompt", "login");
    Response signedIn = browser.signIn(ForeignApp.authorize(browser, request), Users.CLINICIAN);
    assertThat(Browser.parameters(signedIn)).containsKey("code");

    for (String prompt : List.of("login consent", "consent login")) {
      request.put("prompt", prompt);
      Response asked = browser.signIn(ForeignApp.authorize(browser, request), Users.CLINICIAN);
      assertThat(asked.asString()).as(prompt).contains("Do you allow");
    }
  }

  @Test
  void anAppWithASecretIsToldWhatIsWrongWithPlainChallenges() {
    ForeignApp app =
        ForeignApp.registered("user/Patient.read", ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    Map<String, String> request = app.request("user/Patient.read");
    request.put("code_challenge_method", "plain");

    assertThat(
            Browser.parameters(ForeignApp.authorize(new Browser(), request))
                .get("error_description"))
        .contains("code_challenge_method must be S256");
  }

  private static void assertPage(Map<String, String> request, String urn) {
    Response page = ForeignApp.authorize(new Browser(), request);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.header("Location")).isNull();
    assertThat(page.asString()).contains("urn:janus:error:authorization-server:" + urn + '<');
  }

  private static void assertBack(
      Map<String, String> request, String name, String value, String urn) {
    if (value.isEmpty()) {
      request.remove(name);
    } else {
      request.put(name, value);
    }
    Response answer = ForeignApp.authorize(new Browser(), request);
    assertThat(answer.header("Location")).startsWith(ForeignApp.REDIRECT_URI + '?');
    Map<String, String> told = Browser.parameters(answer);
    assertThat(told).containsEntry("state", ForeignApp.STATE).containsKey("error");
    Response page = given().urlEncodingEnabled(false).get(told.get("error_uri"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString()).contains("urn:janus:error:authorization-server:" + urn);
  }
}
