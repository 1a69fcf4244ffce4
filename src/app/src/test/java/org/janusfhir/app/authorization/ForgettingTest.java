package org.janusfhir.app.authorization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.app.authorization.ForeignApp.assertRefused;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.app.InProcess;
import org.janusfhir.authorization.grant.StaleGrants;
import org.janusfhir.authorization.store.AuthorizationStore;
import org.janusfhir.authorization.store.Consent;
import org.janusfhir.authorization.store.RefreshGrant;
import org.janusfhir.authorization.user.People;
import org.janusfhir.authorization.user.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is good for nothing any more is not kept. */
@QuarkusTest
@InProcess
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class ForgettingTest {
  private static final String ONLINE = "openid user/Patient.read online_access";
  private static final String OFFLINE = "openid user/Patient.read offline_access";

  @Inject Users users;
  @Inject People people;
  @Inject AuthorizationStore store;
  @Inject StaleGrants stale;

  @BeforeEach
  void users() {
    users.exist();
  }

  @Test
  void grantsAreForgottenWithTheirSessionAndWhenNobodyUsesThem() {
    ForeignApp app = ForeignApp.registered(ONLINE + " offline_access");
    Browser browser = new Browser();
    RefreshTokenGrant online = refresh(app, browser, ONLINE);
    RefreshTokenGrant offline = refresh(app, new Browser(), OFFLINE);

    stale.forget(System.currentTimeMillis());
    assertThat(grants(app)).isEqualTo(2);

    String csrf =
        browser
            .get(ForeignApp.of("/manage"))
            .htmlPath()
            .getString("**.find { it.@name == 'csrf' }.@value");
    browser.post(ForeignApp.of("/sign-out"), Map.of("csrf", csrf));
    stale.forget(System.currentTimeMillis());
    assertThat(grants(app)).isEqualTo(1);
    assertRefused(
        app.ask(online, null), 400, "invalid_grant", "oauth2:token:refresh-token:token-invalid");
    ForeignApp.granted(app.ask(offline, null));

    stale.forget(System.currentTimeMillis() + Duration.ofDays(91).toMillis());
    assertThat(grants(app)).isZero();
  }

  @Test
  void anAppThatIsAuthorizedAgainAndAgainKeepsTheLatest() {
    ForeignApp app = ForeignApp.registered(OFFLINE);
    User user = people.user(Users.TENANT, Users.CLINICIAN).orElseThrow();
    long now = System.currentTimeMillis();
    IntStream.range(0, 130).forEach(i -> store.put(grant(app.id(), user, i, now - i)));

    stale.forget(now);

    assertThat(grants(app)).isEqualTo(100);
    assertThat(store.refreshGrant(app.id() + 0)).isPresent();
    assertThat(store.refreshGrant(app.id() + 129)).isEmpty();
  }

  @Test
  void nothingIsKeptForAClientThatIsGone() {
    User user = people.user(Users.TENANT, Users.CLINICIAN).orElseThrow();
    long now = System.currentTimeMillis();
    store.put(new Consent(user, "gone", OFFLINE, now));
    store.put(grant("gone", user, 1, now));

    stale.forget(now);

    assertThat(store.consent(user, "gone")).isEmpty();
    assertThat(store.refreshGrant("gone1")).isEmpty();
  }

  /** Clocks may differ by a minute, so that an assertion is good for as long after its end. */
  @Test
  void aUsedAssertionIsRememberedUntilItIsGoodForNothing() throws JOSEException {
    ECKey key = new ECKeyGenerator(Curve.P_384).keyID("k1").generate();
    OIDCClientMetadata metadata = new OIDCClientMetadata();
    metadata.setGrantTypes(Set.of(GrantType.CLIENT_CREDENTIALS));
    metadata.setTokenEndpointAuthMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
    metadata.setJWKSet(new JWKSet(key.toPublicJWK()));
    String id = ForeignApp.register(metadata).getID().getValue();
    Instant end = Instant.now().plus(Duration.ofMinutes(6)).minusSeconds(10);
    SignedJWT assertion =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("k1").build(),
            new JWTClaimsSet.Builder()
                .issuer(id)
                .subject(id)
                .audience(ForeignApp.of("/token"))
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(end))
                .build());
    assertion.sign(new ECDSASigner(key));
    assertThat(program(assertion).statusCode()).isEqualTo(200);

    store.forget(end.plusSeconds(60).toEpochMilli(), List.of());

    Response again = program(assertion);
    assertThat(again.statusCode()).isEqualTo(401);
    assertThat(again.asString()).contains("used before");
  }

  private static Response program(SignedJWT assertion) {
    return given()
        .formParam("grant_type", "client_credentials")
        .formParam("scope", "system/Patient.read")
        .formParam(
            "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        .formParam("client_assertion", assertion.serialize())
        .post(ForeignApp.of("/token"));
  }

  private long grants(ForeignApp app) {
    return store.refreshGrants().stream().filter(grant -> grant.client().equals(app.id())).count();
  }

  private static RefreshTokenGrant refresh(ForeignApp app, Browser browser, String scope) {
    String code = app.code(browser, Users.OTHER_CLINICIAN, app.request(scope));
    return new RefreshTokenGrant(app.exchange(code).getTokens().getRefreshToken());
  }

  private static RefreshGrant grant(String client, User user, int number, long used) {
    return new RefreshGrant(
        client + number,
        "grant" + number,
        client,
        user,
        OFFLINE,
        ForeignApp.root(),
        null,
        null,
        null,
        used,
        used);
  }
}
