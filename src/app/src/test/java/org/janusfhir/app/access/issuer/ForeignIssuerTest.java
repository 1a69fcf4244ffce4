package org.janusfhir.app.access.issuer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.janusfhir.app.Clinic;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.app.observability.Metrics;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An authorization server that somebody else wrote, and its keys and its bad days. */
@QuarkusTest
@TestProfile(ForeignIssuers.class)
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class ForeignIssuerTest {
  private static final String KEYS = "checks.find { it.name == 'token-keys' }";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Map<String, Object> PROVIDER =
      Map.of(
          "scp",
          List.of("user/Patient.read", "user/Observation.read"),
          "fhirUser",
          "Practitioner/7");

  private static final int TWO_DOCUMENTS = 2;

  private static ForeignIssuer issuer;
  private static ForeignIssuer late;

  @Inject ServedVersions versions;
  @Inject Clinic clinic;

  @ConfigProperty(name = "janus.tenants.clinic.issuer")
  String identifier;

  @ConfigProperty(name = "janus.tenants.crowd.issuer")
  String lateIdentifier;

  @BeforeEach
  void start() {
    clinic.open();
    if (issuer == null) {
      issuer = new ForeignIssuer(identifier);
      late = new ForeignIssuer(lateIdentifier);
    }
    issuer.start();
    awaitKeys("clinic", "1");
  }

  @AfterAll
  static void stop() {
    issuer.stop();
    late.stop();
  }

  @Test
  void discoveryNamesTheEndpointsOfTheIssuer() {
    JsonPath told = given().get(identifier + "/.well-known/openid-configuration").jsonPath();
    for (ServedVersion version : versions.all()) {
      String root = "/" + version.id() + "/clinic";
      JsonPath smart = given().get(root + "/.well-known/smart-configuration").jsonPath();
      assertThat(smart.getString("issuer")).isEqualTo(identifier);
      for (String endpoint :
          List.of(
              "authorization_endpoint",
              "token_endpoint",
              "introspection_endpoint",
              "revocation_endpoint",
              "jwks_uri")) {
        assertThat(smart.getString(endpoint))
            .startsWith(identifier)
            .isEqualTo(told.getString(endpoint));
      }
      JsonPath conformance = given().accept("application/json").get(root + "/metadata").jsonPath();
      conformance.setRootPath(
          "rest[0].security.extension.find { it.url.endsWith('oauth-uris') }.extension");
      assertThat(conformance.getString("find { it.url == 'authorize' }.valueUri"))
          .isEqualTo(smart.getString("authorization_endpoint"));
      assertThat(conformance.getString("find { it.url == 'token' }.valueUri"))
          .isEqualTo(smart.getString("token_endpoint"));
    }
  }

  @Test
  void anAppFindsTheIssuerByDiscoveryAndReadsWithItsToken() throws Exception {
    for (ServedVersion version : versions.all()) {
      // Given
      String root = "/" + version.id() + "/clinic";
      JsonPath smart = given().get(root + "/.well-known/smart-configuration").jsonPath();
      issuer.willIssue(Map.of("scope", "patient/*.read launch", "patient", "p1", "sub", "u"));

      // When
      String code = code(smart.getString("authorization_endpoint"));
      String token = exchange(smart.getString("token_endpoint"), code);

      // Then
      assertThat(get(version, "Patient/p1", token).statusCode()).isEqualTo(200);
      assertThat(get(version, "Patient/p2", token).statusCode()).isEqualTo(404);
      assertThat(found(version, "Patient?identifier=urn:oid:1.2.3%7Cmrn-p2", token)).isEmpty();
    }
  }

  @Test
  void aProviderWithScopesInAnArrayReadsEverybody() {
    String token = issuer.token(PROVIDER);
    for (ServedVersion version : versions.all()) {
      assertThat(get(version, "Patient/p1", token).statusCode()).isEqualTo(200);
      assertThat(get(version, "Patient/p2", token).statusCode()).isEqualTo(200);
      assertThat(found(version, "Observation?patient=p1", token)).isNotEmpty();
      assertThat(get(version, "Practitioner/7", token).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void aPatientReadsTheirOwnRecordHoweverTheyAreNamed() {
    for (ServedVersion version : versions.all()) {
      String root = server() + "/" + version.id() + "/clinic/";
      for (String user :
          List.of("Patient/p1", root + "Patient/p1", "https://ehr.example/record/Patient/p1")) {
        String token =
            issuer.token(Map.of("scp", List.of("user/*.read", "openid"), "fhirUser", user));
        assertThat(get(version, "Patient/p1", token).statusCode()).as(user).isEqualTo(200);
        assertThat(get(version, "Patient/p2", token).statusCode()).as(user).isEqualTo(404);
        assertThat(found(version, "Patient?name=Ost", token)).as(user).containsExactly("p1");
        assertThat(found(version, "Observation?patient=p1&_count=2", token)).as(user).hasSize(2);
        assertThat(found(version, "Observation?patient=p2", token)).as(user).isEmpty();
      }
      String stranger = server() + "/" + version.id() + "/crowd/Patient/p1";
      String token = issuer.token(Map.of("scp", List.of("user/*.read"), "fhirUser", stranger));
      assertThat(get(version, "Patient/p1", token).statusCode()).isIn(403, 404);
    }
  }

  @Test
  void newKeysAreLookedForButNotAsOftenAsTokensAskForIt() {
    // Given
    String before = issuer.token(PROVIDER);
    assertThat(everywhere(before)).containsOnly(200);

    // When
    issuer.keys().rotate();
    String after = issuer.token(PROVIDER);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(everywhere(after)).containsOnly(200));
    // Remembered, though its key is gone.
    assertThat(everywhere(before)).containsOnly(200);

    // When
    ForeignIssuer impostor = new ForeignIssuer(identifier);
    int asked = issuer.asked();
    long start = System.nanoTime();
    for (int i = 0; i < 100; i++) {
      impostor.keys().rotate();
      assertThat(get(first(), "Patient/p1", impostor.token(PROVIDER)).statusCode()).isEqualTo(401);
    }

    // Then: discovery and keys, once a second and every two seconds anyway
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    assertThat(issuer.asked() - asked).isLessThanOrEqualTo(3 * (int) (seconds + 2));
  }

  @Test
  void keysThatWereTakenBackAreForgottenThoughNobodyAsks() {
    // Given
    String before = issuer.token(PROVIDER);

    // When
    issuer.keys().rotate();
    int asked = issuer.asked();
    await().atMost(PATIENCE).until(() -> issuer.asked() >= asked + 2 * TWO_DOCUMENTS);

    // Then
    assertThat(everywhere(before)).containsOnly(401);
  }

  @Test
  void discoveryTellsOfAnIssuerWhatItTellsItself() {
    JsonPath told = given().get(identifier + "/.well-known/openid-configuration").jsonPath();
    for (ServedVersion version : versions.all()) {
      JsonPath smart =
          given().get("/" + version.id() + "/clinic/.well-known/smart-configuration").jsonPath();
      for (String member :
          List.of(
              "token_endpoint_auth_methods_supported",
              "token_endpoint_auth_signing_alg_values_supported",
              "grant_types_supported",
              "response_types_supported",
              "scopes_supported")) {
        assertThat(smart.getList(member)).as(member).isEqualTo(told.getList(member));
      }
    }
  }

  @Test
  void knownKeysOutliveTheIssuer() {
    // Given
    String known = issuer.token(PROVIDER);
    assertThat(everywhere(known)).containsOnly(200);

    // When
    issuer.stop();
    String another = issuer.token(PROVIDER);
    issuer.keys().rotate();
    String unknown = issuer.token(PROVIDER);

    // Then
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Response refused = get(first(), "Patient/p1", unknown);
              assertThat(refused.statusCode()).isEqualTo(503);
              assertThat(refused.header("Retry-After")).isEqualTo("1");
              assertThat(refused.asString()).contains("OperationOutcome", "cannot be read");
            });
    assertThat(everywhere(another)).containsOnly(200);
    awaitKeys("clinic", "1, unreadable");

    // When
    issuer.start();

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(everywhere(unknown)).containsOnly(200));
    awaitKeys("clinic", "1");
  }

  @Test
  void anIssuerThatIsNotThereYetIsWaitedForByItsOwnTenantOnly() {
    // Given
    String token = late.token(PROVIDER);
    awaitKeys("crowd", "0, unreadable");

    // Then
    Response ready = given().get("/q/health/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.jsonPath().getString(KEYS + ".status")).isEqualTo("UP");
    assertThat(Metrics.read().value("janus_token_keys{tenant=\"crowd\"}")).isZero();
    assertThat(Metrics.read().value("janus_token_keys{tenant=\"clinic\"}")).isEqualTo(1);
    assertThat(everywhere(issuer.token(PROVIDER))).containsOnly(200);
    for (ServedVersion version : versions.all()) {
      Response refused = getFrom(version, "crowd", "Patient/c1", token);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      assertThat(refused.jsonPath().getString("resourceType")).isEqualTo("OperationOutcome");
      assertThat(
              given()
                  .get("/" + version.id() + "/crowd/.well-known/smart-configuration")
                  .statusCode())
          .isEqualTo(404);
    }

    // When
    late.start();

    // Then
    awaitKeys("crowd", "1");
    assertThat(Metrics.read().value("janus_token_keys{tenant=\"crowd\"}")).isEqualTo(1);
    clinic.crowd();
    for (ServedVersion version : versions.all()) {
      assertThat(getFrom(version, "crowd", "Patient/c1", token).statusCode()).isEqualTo(200);
    }
  }

  private static void awaitKeys(String tenant, String state) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> given().get("/q/health/ready").jsonPath().getString(KEYS + ".data." + tenant),
            state::equals);
  }

  private List<Integer> everywhere(String token) {
    return versions.all().stream()
        .map(version -> get(version, "Patient/p1", token).statusCode())
        .toList();
  }

  private ServedVersion first() {
    return versions.all().iterator().next();
  }

  private static String server() {
    return "http://localhost:" + RestAssured.port;
  }

  private static Response get(ServedVersion version, String path, String token) {
    return getFrom(version, "clinic", path, token);
  }

  private static Response getFrom(ServedVersion version, String tenant, String path, String token) {
    return given()
        .urlEncodingEnabled(false)
        .accept("application/json")
        .header("Authorization", "Bearer " + token)
        .get("/" + version.id() + '/' + tenant + '/' + path);
  }

  private static List<String> found(ServedVersion version, String path, String token) {
    Response response = get(version, path, token);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    List<String> ids = response.jsonPath().getList("entry.resource.id");
    return ids == null ? List.of() : ids;
  }

  private static String code(String endpoint) {
    String location =
        given()
            .redirects()
            .follow(false)
            .queryParam("response_type", "code")
            .queryParam("client_id", ForeignIssuer.CLIENT)
            .queryParam("redirect_uri", ForeignIssuer.REDIRECT_URI.toString())
            .queryParam("scope", "openid launch/patient patient/*.read")
            .queryParam("state", "s")
            .queryParam("nonce", "n")
            .get(endpoint)
            .header("Location");
    String code = location.substring(location.indexOf("code=") + "code=".length());
    int end = code.indexOf('&');
    return end < 0 ? code : code.substring(0, end);
  }

  private static String exchange(String endpoint, String code) throws IOException, ParseException {
    TokenResponse response =
        OIDCTokenResponseParser.parse(
            new TokenRequest.Builder(
                    URI.create(endpoint),
                    new ClientID(ForeignIssuer.CLIENT),
                    new AuthorizationCodeGrant(
                        new AuthorizationCode(code), ForeignIssuer.REDIRECT_URI))
                .build()
                .toHTTPRequest()
                .send());
    return response.toSuccessResponse().getTokens().getAccessToken().getValue();
  }
}
