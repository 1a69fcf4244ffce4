package org.janusfhir.app.authorization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.app.authorization.ForeignApp.assertRefused;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.server.access.LocalAuthorization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What programs ask the authorization server for. */
@QuarkusTest
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class ProgramsTest {
  private static final ClientCredentialsGrant GRANT = new ClientCredentialsGrant();
  private static final Scope SYSTEM = Scope.parse("system/Patient.read");

  @Inject Users users;
  @Inject Instance<LocalAuthorization> authorization;

  @BeforeEach
  void users() {
    users.exist();
  }

  @Test
  void aProgramGetsATokenWithItsSecret() {
    ForeignApp demo = new ForeignApp("backend-demo", "sandbox-secret");

    assertThat(ForeignApp.granted(demo.ask(GRANT, SYSTEM)).toJSONObject())
        .containsEntry("scope", "system/Patient.read")
        .doesNotContainKeys("refresh_token", "patient", "user");
    assertThat(
            ForeignApp.ask(
                    new ClientSecretPost(
                        new ClientID("backend-demo"), new Secret("sandbox-secret")),
                    GRANT,
                    Scope.parse("system/*.rs"))
                .indicatesSuccess())
        .isTrue();
    for (String scope :
        new String[] {"user/Patient.read", "system/*.read patient/*.read", "openid"}) {
      assertRefused(
          demo.ask(GRANT, Scope.parse(scope)), 400, "invalid_scope", "oauth2:token:empty-scopes");
    }
    assertRefused(
        new ForeignApp("backend-demo", "wrong").ask(GRANT, SYSTEM),
        401,
        "invalid_client",
        "oauth2:token:invalid_client_credentials");
    assertRefused(
        new ForeignApp("nobody", "wrong").ask(GRANT, SYSTEM),
        401,
        "invalid_client",
        "oauth2:token:invalid_client_credentials");
    assertRefused(
        new ForeignApp("vitals-chart", "any").ask(GRANT, SYSTEM),
        401,
        "invalid_client",
        "oauth2:token:invalid_client_credentials");
    ForeignApp app =
        ForeignApp.registered("system/*.read", ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    assertRefused(
        app.ask(GRANT, SYSTEM), 400, "unauthorized_client", "oauth2:token:unsupported-grant-type");
  }

  @Test
  void aProgramGetsATokenWithASignedAssertionOnce() throws JOSEException {
    ECKey key = new ECKeyGenerator(Curve.P_384).keyID("k1").generate();
    OIDCClientMetadata metadata = new OIDCClientMetadata();
    metadata.setGrantTypes(Set.of(GrantType.CLIENT_CREDENTIALS));
    metadata.setTokenEndpointAuthMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
    metadata.setJWKSet(new JWKSet(key.toPublicJWK()));
    ClientID id = ForeignApp.register(metadata).getID();
    PrivateKeyJWT assertion = assertion(id, key, "/token");

    assertThat(ForeignApp.ask(assertion, GRANT, SYSTEM).indicatesSuccess()).isTrue();

    assertUnknown(ForeignApp.ask(assertion, GRANT, SYSTEM));
    assertUnknown(ForeignApp.ask(assertion(id, key, "/elsewhere"), GRANT, SYSTEM));
    ECKey other = new ECKeyGenerator(Curve.P_384).keyID("k1").generate();
    assertUnknown(ForeignApp.ask(assertion(id, other, "/token"), GRANT, SYSTEM));
    assertUnknown(ForeignApp.ask(new ClientSecretBasic(id, new Secret("guess")), GRANT, SYSTEM));
  }

  @Test
  void tokensAreIntrospectedByClientsThatProveWhoTheyAre() {
    ForeignApp app =
        ForeignApp.registered(
            "openid user/Patient.read offline_access",
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    var tokens =
        app.exchange(
                app.code(
                    new Browser(),
                    Users.CLINICIAN,
                    app.request("openid user/Patient.read offline_access")))
            .getTokens();
    String access = tokens.getAccessToken().getValue();
    String refresh = tokens.getRefreshToken().getValue();

    assertThat(introspected(access, app).jsonPath().getMap(""))
        .containsEntry("active", true)
        .containsEntry("client_id", app.id())
        .containsEntry("tenant", Users.TENANT)
        .containsEntry("scope", "openid user/Patient.read offline_access");
    assertThat(introspected(refresh, app).jsonPath().getBoolean("active")).isTrue();
    ForeignApp other =
        ForeignApp.registered("user/*.read", ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    assertThat(introspected(refresh, other).jsonPath().getBoolean("active")).isFalse();
    assertThat(introspected(access + "x", app).jsonPath().getMap(""))
        .isEqualTo(Map.of("active", false));
    assertThat(
            given()
                .formParam("token", access)
                .formParam("client_id", "vitals-chart")
                .post(ForeignApp.of("/introspect"))
                .statusCode())
        .isEqualTo(401);

    // Nobody else can give them back.
    assertThat(revoked(refresh, other)).isEqualTo(200);
    assertThat(introspected(refresh, app).jsonPath().getBoolean("active")).isTrue();
    assertThat(revoked(refresh, app)).isEqualTo(200);
    assertThat(introspected(refresh, app).jsonPath().getBoolean("active")).isFalse();
    assertThat(introspected(access, app).jsonPath().getBoolean("active")).isFalse();
    assertThat(revoked("unknown", app)).isEqualTo(200);
  }

  @Test
  void anAccessTokenIsGivenBackAlone() {
    ForeignApp demo = new ForeignApp("backend-demo", "sandbox-secret");
    String one =
        ForeignApp.granted(demo.ask(GRANT, SYSTEM)).getTokens().getAccessToken().getValue();
    String two =
        ForeignApp.granted(demo.ask(GRANT, SYSTEM)).getTokens().getAccessToken().getValue();

    revoked(one, demo);

    assertThat(introspected(one, demo).jsonPath().getBoolean("active")).isFalse();
    assertThat(introspected(two, demo).jsonPath().getBoolean("active")).isTrue();
  }

  @Test
  void whatCannotBeRegisteredIsSaid() {
    assertNotRegistered("{", "invalid_client_metadata");
    assertNotRegistered("{\"client_name\":\"x\"}", "invalid_redirect_uri");
    for (String uri :
        new String[] {
          "http://app.example/",
          "javascript:alert(1)",
          "https://app.example/#f",
          "/callback",
          "app://"
        }) {
      assertNotRegistered(
          "{\"redirect_uris\":[\"" + uri + "\"],\"token_endpoint_auth_method\":\"none\"}", null);
    }
    assertNotRegistered(
        "{\"redirect_uris\":[\"https://a.example/\"],\"token_endpoint_auth_method\":\"private_key_jwt\","
            + "\"jwks_uri\":\"http://10.0.0.1/keys\"}",
        "invalid_client_metadata");
    assertNotRegistered(
        "{\"redirect_uris\":[\"https://a.example/\"],\"token_endpoint_auth_method\":\"none\","
            + "\"grant_types\":[\"client_credentials\"]}",
        "invalid_client_metadata");
    Response native_ =
        register(
            "{\"redirect_uris\":[\"app://callback\",\"http://localhost:9000/x\"],"
                + "\"token_endpoint_auth_method\":\"none\",\"launch_url\":\"https://a.example/launch\"}");
    assertThat(native_.statusCode()).isEqualTo(201);
    assertThat(native_.jsonPath().getString("initiate_login_uri"))
        .isEqualTo("https://a.example/launch");
    assertThat(native_.jsonPath().getString("client_secret")).isNull();
  }

  @Test
  void launchUrlOnThisMachineNeedsNoHttps() {
    Response registered =
        register(
            "{\"redirect_uris\":[\"http://localhost:9000/x\"],"
                + "\"token_endpoint_auth_method\":\"none\",\"launch_url\":\"http://localhost:9000/launch\"}");

    assertThat(registered.statusCode()).isEqualTo(201);
    assertThat(registered.jsonPath().getString("launch_url"))
        .isEqualTo("http://localhost:9000/launch");
  }

  @Test
  void pagesOfOtherOriginsMayAskAndNothingIsKept() {
    for (String path : new String[] {"/token", "/introspect", "/revoke", "/register"}) {
      Response allowed =
          given()
              .header("Origin", "https://app.example")
              .header("Access-Control-Request-Method", "POST")
              .header("Access-Control-Request-Headers", "Content-Type")
              .options(ForeignApp.of(path));
      assertThat(allowed.statusCode()).isEqualTo(204);
      assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(allowed.header("Access-Control-Allow-Methods")).contains("POST");
      assertThat(allowed.header("Access-Control-Allow-Headers")).isEqualTo("content-type");
      Response refused = given().header("Origin", "https://app.example").post(ForeignApp.of(path));
      assertThat(refused.header("Access-Control-Expose-Headers")).contains("Retry-After");
      assertThat(refused.statusCode()).as(path).isBetween(400, 401);
      assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
      assertThat(refused.header("Pragma")).isEqualTo("no-cache");
      assertThat(refused.jsonPath().getMap(""))
          .containsKeys("error", "error_description", "error_uri");
    }
    for (String path : new String[] {"/jwks", "/.well-known/openid-configuration"}) {
      assertThat(
              given()
                  .header("Origin", "https://app.example")
                  .get(ForeignApp.of(path))
                  .header("Access-Control-Allow-Origin"))
          .isEqualTo("*");
    }
    assertThat(given().get(ForeignApp.of("/jwks")).asString())
        .isEqualTo(authorization.get().keys(Users.TENANT))
        .doesNotContain("\"d\":");
    assertThat(given().get(ForeignApp.of("/authorize")).header("Access-Control-Allow-Origin"))
        .isNull();
  }

  @Test
  void requestsThatAreNoneAreRefused() {
    assertThat(tokenError("grant_type", "password", "username", "x", "password", "y"))
        .isEqualTo("unsupported_grant_type");
    assertThat(tokenError("grant_type", "urn:unknown")).isEqualTo("unsupported_grant_type");
    assertThat(tokenError("scope", "system/*.read")).isEqualTo("invalid_request");
    assertThat(
            given()
                .header("Authorization", "Basic a", "Basic b")
                .formParam("grant_type", "client_credentials")
                .post(ForeignApp.of("/token"))
                .statusCode())
        .isEqualTo(401);
    Response unknown =
        given()
            .header("Origin", "https://app.example")
            .post(ForeignApp.base() + "/authorization/nobody/token");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(unknown.jsonPath().getString("error")).isEqualTo("invalid_request");
    assertThat(unknown.jsonPath().getString("error_uri")).contains("unknown-tenant");
  }

  private static String tokenError(String... parameters) {
    var request = given().auth().preemptive().basic("backend-demo", "sandbox-secret");
    for (int i = 0; i < parameters.length; i += 2) {
      request.formParam(parameters[i], parameters[i + 1]);
    }
    return request.post(ForeignApp.of("/token")).jsonPath().getString("error");
  }

  private static PrivateKeyJWT assertion(ClientID id, ECKey key, String path) throws JOSEException {
    return new PrivateKeyJWT(
        id, URI.create(ForeignApp.of(path)), JWSAlgorithm.ES384, key.toPrivateKey(), "k1", null);
  }

  private static void assertUnknown(TokenResponse response) {
    assertRefused(response, 401, "invalid_client", "oauth2:token:invalid_client_credentials");
  }

  private static Response introspected(String token, ForeignApp by) {
    return given()
        .auth()
        .preemptive()
        .basic(by.id(), by.secret().getValue())
        .formParam("token", token)
        .post(ForeignApp.of("/introspect"));
  }

  private static int revoked(String token, ForeignApp by) {
    return given()
        .auth()
        .preemptive()
        .basic(by.id(), by.secret().getValue())
        .formParam("token", token)
        .post(ForeignApp.of("/revoke"))
        .statusCode();
  }

  private static Response register(String json) {
    return given().contentType("application/json").body(json).post(ForeignApp.of("/register"));
  }

  private static void assertNotRegistered(String json, String error) {
    Response response = register(json);
    assertThat(response.statusCode()).as(json).isEqualTo(400);
    if (error != null) {
      assertThat(response.jsonPath().getString("error")).as(json).isEqualTo(error);
    }
  }
}
