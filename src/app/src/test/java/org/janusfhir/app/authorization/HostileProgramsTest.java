package org.janusfhir.app.authorization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.GrantType;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.janusfhir.app.FreshRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs send that nobody sends by mistake. */
@QuarkusTest
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class HostileProgramsTest {
  private static final String GRANT = "grant_type=client_credentials&scope=system/Patient.read";

  @Inject Users users;

  @BeforeEach
  void users() {
    users.exist();
  }

  @Test
  void whatIsSaidTwiceIsRefused() {
    assertThat(error(GRANT + "&scope=system/Patient.read")).isEqualTo("invalid_request");
    assertThat(error(GRANT + "&client_id=backend-demo&client_secret=wrong"))
        .isEqualTo("invalid_request");
    assertThat(error(GRANT + "&client_id=vitals-chart")).isEqualTo("invalid_request");
    assertThat(error(GRANT + "&client_id=backend-demo")).isNull();
    String scope = "openid user/Patient.read";
    ForeignApp app = ForeignApp.registered(scope);
    String code = app.code(new Browser(), Users.CLINICIAN, app.request(scope));
    String exchange =
        "grant_type=authorization_code&client_id="
            + app.id()
            + "&redirect_uri="
            + ForeignApp.REDIRECT_URI
            + "&code_verifier="
            + app.grant(code).getCodeVerifier().getValue()
            + "&code="
            + code;
    assertThat(token(exchange + "&code=" + code).json().getString("error"))
        .isEqualTo("invalid_request");
    assertThat(token(exchange).status()).isEqualTo(200);
  }

  @Test
  void aVerifierThatIsNoneDoesNotBurnTheCode() {
    String scope = "openid user/Patient.read";
    ForeignApp app = ForeignApp.registered(scope);
    String code = app.code(new Browser(), Users.CLINICIAN, app.request(scope));
    String exchange =
        "grant_type=authorization_code&client_id="
            + app.id()
            + "&redirect_uri="
            + ForeignApp.REDIRECT_URI
            + "&code="
            + code
            + "&code_verifier=";
    for (String verifier : new String[] {"", "a".repeat(42), "a".repeat(129), "%20".repeat(43)}) {
      assertThat(token(exchange + verifier).status()).as(verifier).isEqualTo(400);
    }
    app.exchange(code);
  }

  @Test
  void bodiesThatAreNoneAreToldSoInJson() {
    for (String path : new String[] {"/token", "/introspect", "/revoke", "/register"}) {
      Sent large = Sent.form(path, "a".repeat(70_000));
      assertThat(large.status()).as(path).isEqualTo(413);
      assertThat(large.json().getMap("")).containsKeys("error", "error_uri");
      assertThat(large.header("Access-Control-Allow-Origin")).isEqualTo("*");
      Sent other = Sent.of("text/plain", path, "{");
      assertThat(other.status()).as(path).isBetween(400, 401);
      assertThat(other.json().getMap("")).containsKeys("error", "error_uri");
    }
  }

  @Test
  void assertionsMustBeTheClientsOwnAndForHereAndNow() throws Exception {
    RSAKey key = new RSAKeyGenerator(2048).keyID("k").generate();
    JWSSigner signer = new RSASSASigner(key);
    Map<String, Sent> refused = new LinkedHashMap<>();
    for (String name :
        new String[] {
          "audience", "expired", "far", "issuer", "subject", "none", "secret", "algorithm", "used"
        }) {
      // Each of its own client, of which none is locked out.
      String id = program(key);
      JWTClaimsSet good = claims(id).build();
      String assertion =
          switch (name) {
            case "audience" ->
                signed(claims(id).audience("https://other.example/token").build(), signer);
            case "expired" -> signed(claims(id).expirationTime(at(-120)).build(), signer);
            case "far" -> signed(claims(id).expirationTime(at(3600)).build(), signer);
            case "issuer" -> signed(claims(id).issuer("backend-demo").build(), signer);
            case "subject" -> signed(claims(id).subject("backend-demo").build(), signer);
            case "none" -> new PlainJWT(good).serialize();
            case "secret" ->
                signed(good, new MACSigner(key.toPublicJWK().toString()), JWSAlgorithm.HS384);
            case "algorithm" -> signed(good, signer, JWSAlgorithm.RS256);
            default -> {
              String once = signed(good, signer);
              assertThat(ask(once).status()).isEqualTo(200);
              yield once;
            }
          };
      refused.put(name, ask(assertion));
    }
    refused.forEach(
        (name, answer) -> {
          assertThat(answer.status()).as(name).isEqualTo(401);
          assertThat(answer.json().getString("error")).as(name).isEqualTo("invalid_client");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"redirect_uris\":[\"https://*.example/\"]",
        "\"redirect_uris\":[\"https://app.example/*\"]",
        "\"redirect_uris\":[\"https://app.example/\u00e4\"]",
        "\"redirect_uris\":[\"https://user@app.example/\"]",
        "\"redirect_uris\":[\"http://localhost.evil.example/\"]",
        "\"redirect_uris\":[\"javascript://x/%0aalert(1)\"]",
        "\"redirect_uris\":[\"data:text/html,x\"]",
        "\"redirect_uris\":[\"file:///etc/passwd\"]",
        "\"redirect_uris\":\"https://app.example/\"",
        "\"client_name\":\"a\\u202eb\"",
        "\"client_name\":\"a\\u0000b\"",
        "\"launch_url\":\"javascript:alert(1)\"",
        "\"logo_uri\":\"javascript:alert(1)\"",
        "\"token_endpoint_auth_method\":\"private_key_jwt\",\"jwks\":{\"keys\":[]}",
        "\"token_endpoint_auth_method\":\"private_key_jwt\","
            + "\"jwks\":{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}",
        "\"token_endpoint_auth_method\":\"private_key_jwt\",\"jwks_uri\":\"http://a.example/\"",
        "\"token_endpoint_auth_method\":\"private_key_jwt\",\"jwks_uri\":\"file:///etc/passwd\""
      })
  void whatCouldHarmIsNotRegistered(String member) {
    String rest =
        member.contains("redirect_uris") ? "" : ",\"redirect_uris\":[\"https://app.example/\"]";
    Response answer = register('{' + member + rest + '}', null);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("error")).startsWith("invalid_");
  }

  @Test
  void registrationsAreOfBoundedSize() {
    String long_ = "{\"redirect_uris\":[\"https://app.example/\"],\"scope\":\"%s\"}";
    for (String body :
        new String[] {
          long_.formatted("x".repeat(5_000)), "[".repeat(60_000), "{\"a\":".repeat(10_000)
        }) {
      Sent sent = Sent.of("application/json", "/register", body);
      assertThat(sent.status()).isEqualTo(400);
      assertThat(sent.json().getString("error")).isEqualTo("invalid_client_metadata");
    }
  }

  @Test
  void keysAreOnThisMachineOnlyForWhoIs() {
    String json =
        "{\"grant_types\":[\"client_credentials\"],"
            + "\"token_endpoint_auth_method\":\"private_key_jwt\",\"jwks_uri\":\"%s\"}";
    for (String address : new String[] {"http://localhost:1/keys", "https://127.0.0.1/keys"}) {
      assertThat(register(json.formatted(address), null).statusCode()).isEqualTo(201);
      assertThat(register(json.formatted(address), "janus.example").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void aRefreshTokenIsNotActiveAfterItsSession() {
    String scope = "openid user/Patient.read online_access";
    ForeignApp app = ForeignApp.registered(scope, ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    Browser browser = new Browser();
    String refresh =
        app.exchange(app.code(browser, Users.CLINICIAN, app.request(scope)))
            .getTokens()
            .getRefreshToken()
            .getValue();
    assertThat(active(refresh, app)).isTrue();

    String csrf =
        browser
            .get(ForeignApp.of("/manage"))
            .htmlPath()
            .getString("**.find { it.@name == 'csrf' }.@value");
    browser.post(ForeignApp.of("/sign-out"), Map.of("csrf", csrf));

    assertThat(active(refresh, app)).isFalse();
  }

  private static boolean active(String token, ForeignApp app) {
    return given()
        .auth()
        .preemptive()
        .basic(app.id(), app.secret().getValue())
        .formParam("token", token)
        .post(ForeignApp.of("/introspect"))
        .jsonPath()
        .getBoolean("active");
  }

  private static String error(String body) {
    return Sent.formOfProgram("/token", body).json().getString("error");
  }

  private static Sent token(String body) {
    return Sent.form("/token", body);
  }

  private static Response register(String json, String host) {
    var request = given().contentType("application/json; charset=utf-8").body(json);
    return (host == null ? request : request.header("Host", host)).post(ForeignApp.of("/register"));
  }

  private static String program(RSAKey key) {
    OIDCClientMetadata metadata = new OIDCClientMetadata();
    metadata.setGrantTypes(Set.of(GrantType.CLIENT_CREDENTIALS));
    metadata.setTokenEndpointAuthMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
    metadata.setJWKSet(new JWKSet(key.toPublicJWK()));
    return ForeignApp.register(metadata).getID().getValue();
  }

  private static JWTClaimsSet.Builder claims(String client) {
    return new JWTClaimsSet.Builder()
        .issuer(client)
        .subject(client)
        .audience(ForeignApp.of("/token"))
        .expirationTime(at(240))
        .jwtID(UUID.randomUUID().toString());
  }

  private static Date at(long seconds) {
    return Date.from(Instant.now().plus(Duration.ofSeconds(seconds)));
  }

  private static String signed(JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
    return signed(claims, signer, JWSAlgorithm.RS384);
  }

  private static String signed(JWTClaimsSet claims, JWSSigner signer, JWSAlgorithm algorithm)
      throws JOSEException {
    JWSHeader header = new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID("k").build();
    SignedJWT jwt = new SignedJWT(header, claims);
    jwt.sign(signer);
    return jwt.serialize();
  }

  private static Sent ask(String assertion) {
    return token(
        GRANT
            + "&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
            + "&client_assertion="
            + assertion);
  }
}
