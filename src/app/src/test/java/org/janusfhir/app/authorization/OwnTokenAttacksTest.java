package org.janusfhir.app.authorization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.app.access.token.TokenAttacks;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sandbox authorization server gives, used for what it is not for. */
@QuarkusTest
@TestProfile(TokenAttacks.class)
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class OwnTokenAttacksTest {
  private static final String OTHER_TENANT = "other-clinic";
  private static final String SCOPE = "openid fhirUser offline_access user/Patient.read";

  @Inject Users users;
  @Inject ServedVersions versions;

  @BeforeEach
  void users() {
    users.exist();
  }

  @Test
  void onlyAnAccessTokenIsOne() {
    // Given
    ForeignApp app = ForeignApp.registered(SCOPE);
    OIDCTokenResponse answer =
        app.exchange(app.code(new Browser(), Users.CLINICIAN, app.request(SCOPE)));

    for (ServedVersion version : versions.all()) {
      // Then
      assertThat(get(version, Users.TENANT, answer.getTokens().getAccessToken().getValue()))
          .extracting(Response::statusCode)
          .isEqualTo(200);
      refused(
          get(version, Users.TENANT, answer.getOIDCTokens().getIDTokenString()),
          "The token is for another service than this.");
      refused(
          get(version, Users.TENANT, answer.getTokens().getRefreshToken().getValue()),
          "The token is no signed JWT");
    }
  }

  @Test
  void aTokenIsGoodForItsTenantAlone() {
    String token = program();
    for (ServedVersion version : versions.all()) {
      assertThat(get(version, Users.TENANT, token).statusCode()).isEqualTo(200);
      refused(get(version, OTHER_TENANT, token), "The token is from another issuer");
      refused(get(version, "clinic", token), "The token is not signed with a key");
      assertThat(get(version, "nobody", token).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void aTokenThatWasGivenBackIsNoneAtOnceHoweverItWasKnown() {
    // Given
    ForeignApp demo = new ForeignApp("backend-demo", "sandbox-secret");
    String token = program();
    String tampered = token.substring(0, token.length() - 8) + "AAAAAAAA";
    for (ServedVersion version : versions.all()) {
      assertThat(get(version, Users.TENANT, token).statusCode()).isEqualTo(200);
      refused(get(version, Users.TENANT, tampered), "The signature of the token is wrong");
    }

    // When
    given()
        .auth()
        .preemptive()
        .basic(demo.id(), demo.secret().getValue())
        .formParam("token", token)
        .post(ForeignApp.of("/revoke"))
        .then()
        .statusCode(200);

    // Then
    for (int time = 0; time < 2; time++) {
      for (ServedVersion version : versions.all()) {
        refused(get(version, Users.TENANT, token), "The token was revoked.");
        refused(get(version, Users.TENANT, tampered), "The signature of the token is wrong");
      }
    }
    assertThat(get(versions.all().iterator().next(), Users.TENANT, program()).statusCode())
        .isEqualTo(200);
  }

  private static String program() {
    return ForeignApp.granted(
            new ForeignApp("backend-demo", "sandbox-secret")
                .ask(new ClientCredentialsGrant(), Scope.parse("system/Patient.read")))
        .getTokens()
        .getAccessToken()
        .getValue();
  }

  private static Response get(ServedVersion version, String tenant, String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .get('/' + version.id() + '/' + tenant + '/' + Users.PATIENT);
  }

  private static void refused(Response response, String description) {
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate"))
        .contains("error=\"invalid_token\", error_description=\"" + description);
  }
}
