package org.janusfhir.app.authorization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.app.InProcess;
import org.janusfhir.authorization.key.TokenKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys are rotated while the server runs: no token that is good stops being so. */
@QuarkusTest
@InProcess
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class RotateKeysTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Inject Users users;
  @Inject TokenKeys keys;

  @BeforeEach
  void users() {
    users.exist();
  }

  @Test
  void newTokensAreSignedWithNewKeysAndOldOnesStayGood() throws Exception {
    String old = token();

    rotate();
    rotate();

    String fresh = await(key(old));
    assertThat(read(old)).isEqualTo(200);
    assertThat(read(fresh)).isEqualTo(200);
    assertThat(published()).contains(key(old), key(fresh));

    rotate();
    String fresher = await(key(fresh));
    assertThat(List.of(read(old), read(fresh), read(fresher))).containsOnly(200);
    assertThat(published()).contains(key(old), key(fresh), key(fresher));
  }

  private void rotate() {
    keys.rotate(Duration.ofMinutes(10));
  }

  /** A token that is signed with another key; all until then are good, too. */
  private static String await(String key) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String token = token();
    while (key(token).equals(key)) {
      assertThat(System.nanoTime()).as("still signed with the old key").isLessThan(end);
      assertThat(read(token)).isEqualTo(200);
      Thread.sleep(100);
      token = token();
    }
    return token;
  }

  private static String token() {
    return ForeignApp.granted(
            new ForeignApp("backend-demo", "sandbox-secret")
                .ask(new ClientCredentialsGrant(), Scope.parse("system/Patient.read")))
        .getTokens()
        .getAccessToken()
        .getValue();
  }

  private static int read(String token) {
    return given()
        .auth()
        .oauth2(token)
        .get(ForeignApp.root() + "/Patient/other-patient")
        .statusCode();
  }

  private static List<String> published() {
    return given().get(ForeignApp.of("/jwks")).jsonPath().getList("keys.kid");
  }

  private static String key(String token) throws ParseException {
    return SignedJWT.parse(token).getHeader().getKeyID();
  }
}
