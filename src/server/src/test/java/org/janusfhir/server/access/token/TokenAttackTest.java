package org.janusfhir.server.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.server.access.token.AuthenticatingServer.ROOT;
import static org.janusfhir.server.access.token.Issuing.ISSUER;
import static org.janusfhir.server.access.token.Issuing.claims;
import static org.janusfhir.server.access.token.Issuing.expired;
import static org.janusfhir.server.access.token.Issuing.inSeconds;
import static org.janusfhir.server.access.token.Issuing.signed;
import static org.janusfhir.server.access.token.TwoTenants.RSA;
import static org.janusfhir.server.access.token.TwoTenants.good;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to come in with something else than a good token, each refused with its reason. */
class TokenAttackTest {
  private static final PublicJsonWebKey STRANGER = Issuing.rsa("rsa");

  @TempDir private static Path folder;
  private static TwoTenants tenants;
  private static AuthenticatingServer server;

  @BeforeAll
  static void start() throws Exception {
    tenants = new TwoTenants(folder);
    server = tenants.server();
  }

  @AfterAll
  static void stop() {
    tenants.close();
  }

  static Stream<Arguments> badTokens() {
    String good = good();
    String[] parts = good.split("\\.", -1);
    return Stream.of(
        arguments("empty", "", "invalid_token", "no signed JWT"),
        arguments("no JWT", "secret", "invalid_token", "no signed JWT"),
        arguments("encrypted", "a.b.c.d.e", "invalid_token", "no signed JWT"),
        arguments("other characters", good + "=", "invalid_token", "no signed JWT"),
        arguments("garbage", "a.b.c", "invalid_token", "no signed JWT"),
        arguments("oversized", good + "A".repeat(8192), "invalid_request", "longer than 8192"),
        arguments(
            "without signature", parts[0] + '.' + parts[1] + '.', "invalid_token", "no signed JWT"),
        arguments("truncated", good.substring(0, good.length() - 20), "invalid_token", "signature"),
        arguments(
            "tampered",
            parts[0] + '.' + changed(parts[1]) + '.' + parts[2],
            "invalid_token",
            "signature"),
        arguments(
            "alg none",
            header("{\"alg\":\"none\"}") + '.' + parts[1] + ".AA",
            "invalid_token",
            "signed in a way"),
        arguments(
            "alg None",
            header("{\"alg\":\"None\"}") + '.' + parts[1] + ".AA",
            "invalid_token",
            "signed in a way"),
        arguments(
            "HMAC with the public key",
            signed(
                claims(ROOT, all -> {}).toJson(),
                "HS256",
                new HmacKey(RSA.getPublicKey().getEncoded()),
                "rsa"),
            "invalid_token",
            "signed in a way"),
        arguments(
            "PS256",
            signed(claims(ROOT, all -> {}), "PS256", RSA),
            "invalid_token",
            "signed in a way"),
        arguments(
            "RS512",
            signed(claims(ROOT, all -> {}), "RS512", RSA),
            "invalid_token",
            "signed in a way"),
        arguments(
            "key of a stranger by our kid",
            signed(claims(ROOT, all -> {}), "RS256", STRANGER),
            "invalid_token",
            "signature"),
        arguments(
            "unknown kid",
            signed(claims(ROOT, all -> {}).toJson(), "RS256", STRANGER.getPrivateKey(), "other"),
            "invalid_token",
            "not signed with a key"),
        arguments(
            "key of a stranger without kid",
            signed(claims(ROOT, all -> {}).toJson(), "RS256", STRANGER.getPrivateKey(), null),
            "invalid_token",
            "signature"),
        arguments("key inside the token", selfSigned(), "invalid_token", "not signed with a key"),
        arguments(
            "wrong issuer",
            rsa(claims(ROOT, all -> all.setIssuer(ISSUER + "/"))),
            "invalid_token",
            "another issuer"),
        arguments(
            "no issuer",
            rsa(claims(ROOT, all -> all.unsetClaim("iss"))),
            "invalid_token",
            "another issuer"),
        arguments(
            "wrong audience",
            rsa(claims("https://other.example", all -> {})),
            "invalid_token",
            "another service"),
        arguments(
            "no audience",
            rsa(claims(ROOT, all -> all.unsetClaim("aud"))),
            "invalid_token",
            "another service"),
        arguments(
            "another tenant's",
            rsa(claims(AuthenticatingServer.BASE + "/tiny/u", all -> {})),
            "invalid_token",
            "another service"),
        arguments(
            "for the open root",
            rsa(claims(AuthenticatingServer.BASE + "/open/tiny/t", all -> {})),
            "invalid_token",
            "another service"),
        arguments(
            "expired", rsa(claims(ROOT, all -> expired(all, 60))), "invalid_token", "expired"),
        arguments(
            "never expires",
            rsa(claims(ROOT, all -> all.unsetClaim("exp"))),
            "invalid_token",
            "has no exp"),
        arguments(
            "not yet valid",
            rsa(claims(ROOT, all -> all.setNotBefore(inSeconds(60)))),
            "invalid_token",
            "not valid yet"),
        arguments(
            "exp is a text",
            rsa(claims(ROOT, all -> all.setStringClaim("exp", "tomorrow"))),
            "invalid_token",
            "no signed JWT"),
        arguments(
            "no claims",
            signed("[]", "RS256", RSA.getPrivateKey(), "rsa"),
            "invalid_token",
            "no signed JWT"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void badTokenIsRefused(String name, String token, String error, String reason) throws Exception {
    for (int time = 0; time < 2; time++) {
      // When
      HttpResponse<String> response = server.ask(token);

      // Then
      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
          .startsWith("Bearer realm=\"janus.example\", error=\"" + error + "\"")
          .containsPattern("error_description=\"[^\"\\\\]*" + reason + "[^\"\\\\]*\"$");
      assertThat(response.body()).contains(reason).contains("http.Authorization");
      if (token.length() > 10) {
        assertThat(response.body()).doesNotContain(token.substring(0, 10));
      }
    }
  }

  @Test
  void moreThanCanBeVerifiedIsSentAway() {
    // Given
    TrustedIssuers issuers =
        new TrustedIssuers(AuthenticatingServer.versions(), Runnable::run, InstantSource.system());
    issuers.trust(
        "t",
        Settings.tenant(
            "issuer",
            ISSUER,
            "jwks",
            "absent",
            "endpoints.authorize",
            ISSUER,
            "endpoints.token",
            ISSUER),
        Duration.ofMinutes(1),
        Settings.PAUSE);
    SmallRyeTokenVerifier busy =
        new SmallRyeTokenVerifier(
            issuers,
            id -> false,
            Duration.ZERO,
            work -> {
              throw new RejectedExecutionException();
            });

    // Then
    assertThatThrownBy(() -> busy.verify("t", "", good()).await().indefinitely())
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(Problem.UNAVAILABLE);
              assertThat(e.headers())
                  .singleElement()
                  .satisfies(
                      header -> {
                        assertThat(header.name()).hasToString("retry-after");
                        assertThat(header.value()).hasToString("1");
                      });
            });
  }

  private static String rsa(JwtClaims claims) {
    return signed(claims, "RS256", RSA);
  }

  private static String selfSigned() {
    String header =
        header(
            "{\"alg\":\"RS256\",\"kid\":\"mine\",\"jwk\":"
                + STRANGER.toJson()
                + ",\"jku\":\"http://127.0.0.1:9/jwks\"}");
    String payload = header(claims(ROOT, all -> {}).toJson());
    String signed = signed("{}", "RS256", STRANGER.getPrivateKey(), "mine");
    return header + '.' + payload + signed.substring(signed.lastIndexOf('.'));
  }

  private static String header(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String changed(String payload) {
    String json = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    return header(json.replace("somebody", "somebody else"));
  }
}
