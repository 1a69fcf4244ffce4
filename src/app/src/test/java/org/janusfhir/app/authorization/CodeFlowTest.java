package org.janusfhir.app.authorization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.app.authorization.ForeignApp.assertRefused;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.app.InProcess;
import org.janusfhir.server.access.LocalAuthorization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The authorization code flow, with a foreign library as the client. */
@QuarkusTest
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class CodeFlowTest {
  private static final String ALL =
      "launch/patient openid fhirUser offline_access patient/Observation.read user/Patient.rs";

  @Inject Users users;
  @Inject Instance<LocalAuthorization> authorization;

  @BeforeEach
  void users() {
    users.exist();
  }

  @Test
  void aClinicianLetsAnAppSeeThePatientThatIsChosen() throws Exception {
    // Given
    ForeignApp app = ForeignApp.registered(ALL);
    OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(ForeignApp.of("")));

    // When
    OIDCTokenResponse answer =
        app.exchange(app.code(new Browser(), Users.CLINICIAN, app.request(ALL)));

    // Then
    assertThat(answer.toJSONObject())
        .containsEntry("patient", "other-patient")
        .containsEntry("tenant", Users.TENANT)
        .containsEntry("user", "clinician")
        .containsEntry("fhirUser", ForeignApp.root() + '/' + Users.CLINICIAN)
        .containsEntry("need_patient_banner", true)
        .containsEntry("smart_style_url", ForeignApp.base() + "/authorization/smart-style.json")
        .containsEntry("scope", ALL)
        .containsKeys("refresh_token", "id_token");
    assertThat(answer.getTokens().getAccessToken().getLifetime()).isEqualTo(570);
    SignedJWT access = SignedJWT.parse(answer.getTokens().getAccessToken().getValue());
    JWTClaimsSet claims = access.getJWTClaimsSet();
    assertThat(access.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
    assertThat(claims.getExpirationTime().toInstant())
        .isEqualTo(claims.getIssueTime().toInstant().plusSeconds(600));
    assertThat(claims.getIssuer()).isEqualTo(ForeignApp.of(""));
    assertThat(claims.getAudience()).containsExactly(ForeignApp.root());
    assertThat(claims.getClaims())
        .containsEntry("client_id", app.id())
        .containsEntry("azp", app.id())
        .containsEntry("patient", "other-patient")
        .containsEntry("tenant", Users.TENANT)
        .containsEntry("scope", ALL)
        .containsKeys("jti", "nbf", "sub");
    IDTokenClaimsSet identity =
        new IDTokenValidator(
                metadata.getIssuer(),
                new ClientID(app.id()),
                JWSAlgorithm.RS256,
                metadata.getJWKSetURI().toURL())
            .validate(answer.getOIDCTokens().getIDToken(), new Nonce("n-1"));
    assertThat(identity.getStringClaim("fhirUser"))
        .isEqualTo(identity.getStringClaim("profile"))
        .endsWith(Users.CLINICIAN);
    assertThat(identity.getStringClaim("name")).isEqualTo("Sample Okafor");
  }

  @Test
  void refreshTokensAreReusableAndNarrowButNotWiden() {
    ForeignApp app = ForeignApp.registered(ALL);
    OIDCTokenResponse first =
        app.exchange(app.code(new Browser(), Users.CLINICIAN, app.request(ALL)));
    RefreshTokenGrant refresh = new RefreshTokenGrant(first.getTokens().getRefreshToken());

    OIDCTokenResponse second = ForeignApp.granted(app.ask(refresh, null));
    assertThat(second.toJSONObject())
        .containsEntry("scope", ALL)
        .containsEntry("patient", "other-patient")
        .doesNotContainKey("refresh_token");
    OIDCTokenResponse narrow =
        ForeignApp.granted(app.ask(refresh, Scope.parse("patient/Observation.read")));
    assertThat(narrow.toJSONObject()).containsEntry("scope", "patient/Observation.read");
    assertRefused(
        app.ask(refresh, Scope.parse("user/*.write")),
        400,
        "invalid_scope",
        "oauth2:token:empty-scopes");
    ForeignApp other = ForeignApp.registered(ALL);
    assertRefused(
        other.ask(refresh, null), 400, "invalid_grant", "oauth2:token:refresh-token:token-invalid");
  }

  @Test
  @InProcess
  void aCodeIsGoodOnceAndItsReplayEndsWhatCameOfIt() throws Exception {
    ForeignApp app = ForeignApp.registered(ALL);
    String code = app.code(new Browser(), Users.CLINICIAN, app.request(ALL));
    OIDCTokenResponse answer = app.exchange(code);
    RefreshTokenGrant refresh = new RefreshTokenGrant(answer.getTokens().getRefreshToken());
    String later =
        ForeignApp.granted(app.ask(refresh, null)).getTokens().getAccessToken().getValue();
    assertThat(authorization.get().revoked(tokenId(later))).isFalse();

    assertRefused(
        app.ask(app.grant(code), null),
        400,
        "invalid_grant",
        "oauth2:token:code-invalid-or-expired");

    assertThat(authorization.get().revoked(tokenId(later))).isTrue();
    assertThat(authorization.get().revoked(tokenId(answer.getTokens().getAccessToken().getValue())))
        .isTrue();
    assertRefused(
        app.ask(refresh, null), 400, "invalid_grant", "oauth2:token:refresh-token:token-invalid");
  }

  @Test
  void whatIsWrongInARequestDoesNotBurnTheCode() {
    ForeignApp app = ForeignApp.registered(ALL);
    ForeignApp thief = ForeignApp.registered(ALL);
    String code = app.code(new Browser(), Users.CLINICIAN, app.request(ALL));
    AuthorizationCode sent = new AuthorizationCode(code);
    URI redirect = URI.create(ForeignApp.REDIRECT_URI);

    assertRefused(
        thief.ask(thief.grant(code), null),
        400,
        "invalid_grant",
        "oauth2:token:code:client:mismatch");
    assertRefused(
        app.ask(new AuthorizationCodeGrant(sent, redirect, new CodeVerifier()), null),
        400,
        "invalid_grant",
        "oauth2:token:code-invalid-or-expired");
    assertRefused(
        app.ask(new AuthorizationCodeGrant(sent, redirect, null), null),
        400,
        "invalid_grant",
        "oauth2:token:code-invalid-or-expired");
    assertRefused(
        app.ask(
            new AuthorizationCodeGrant(
                sent, URI.create("https://app.example/other"), app.grant(code).getCodeVerifier()),
            null),
        400,
        "invalid_grant",
        "oauth2:token:invalid-redirect-uri");
    assertRefused(
        app.ask(app.grant("made-up"), null),
        400,
        "invalid_grant",
        "oauth2:token:code-invalid-or-expired");

    OIDCTokenResponse answer = app.exchange(code);
    // A replay by another client does not end what this one got.
    thief.ask(thief.grant(code), null);
    ForeignApp.granted(app.ask(new RefreshTokenGrant(answer.getTokens().getRefreshToken()), null));
  }

  @Test
  void patientsAndWhoActsForThemNeedNotChoose() {
    ForeignApp app = ForeignApp.registered(ALL);
    for (String user : List.of(Users.PATIENT, Users.MOTHER)) {
      OIDCTokenResponse answer =
          app.exchange(app.code(new Browser(), user, app.request("openid patient/*.read " + ALL)));
      assertThat(answer.toJSONObject())
          .containsEntry("patient", "user-patient")
          .containsEntry("fhirUser", ForeignApp.root() + '/' + user)
          // not registered, so dropped
          .containsEntry("scope", "openid " + ALL.replace(" openid", ""));
    }
  }

  @Test
  void whoNoLongerActsForAPatientIsGrantedNothingOfThatOne() {
    users.relate("former", "2015-06-30");
    ForeignApp app = ForeignApp.registered(ALL);
    Browser browser = new Browser();

    Response answer =
        browser.signIn(ForeignApp.authorize(browser, app.request(ALL)), "RelatedPerson/former");

    Map<String, String> told = Browser.parameters(answer);
    assertThat(told).containsEntry("state", ForeignApp.STATE).doesNotContainKey("code");
    assertThat(told.get("error_uri")).contains("patient-scope-requires-one-patient-id");
  }

  @Test
  void accessToAPatientEndsWithTheRelation() {
    // Given
    users.relate("guardian", null);
    ForeignApp app = ForeignApp.registered(ALL);
    OIDCTokenResponse first =
        app.exchange(app.code(new Browser(), "RelatedPerson/guardian", app.request(ALL)));
    assertThat(first.toJSONObject()).containsEntry("patient", "user-patient");
    RefreshTokenGrant refresh = new RefreshTokenGrant(first.getTokens().getRefreshToken());
    String access =
        ForeignApp.granted(app.ask(refresh, null)).getTokens().getAccessToken().getValue();
    assertThat(search(access)).isEqualTo(200);

    // When
    users.relate("guardian", "2015-06-30");

    // Then
    assertRefused(
        app.ask(refresh, null), 400, "invalid_grant", "oauth2:token:refresh-token:token-invalid");
    assertThat(search(access)).isEqualTo(401);
    users.relate("guardian", null);
    assertRefused(
        app.ask(refresh, null), 400, "invalid_grant", "oauth2:token:refresh-token:token-invalid");
  }

  private static int search(String token) {
    return given()
        .auth()
        .oauth2(token)
        .get(ForeignApp.root() + "/Observation?patient=user-patient")
        .statusCode();
  }

  @Test
  void onlyLongevityScopesBringARefreshToken() {
    String scope = "openid user/Patient.read";
    ForeignApp app = ForeignApp.registered(scope + " offline_access");
    assertThat(
            app.exchange(app.code(new Browser(), Users.CLINICIAN, app.request(scope)))
                .getTokens()
                .getRefreshToken())
        .isNull();
  }

  private static String tokenId(String token) throws ParseException {
    return SignedJWT.parse(token).getJWTClaimsSet().getJWTID();
  }
}
