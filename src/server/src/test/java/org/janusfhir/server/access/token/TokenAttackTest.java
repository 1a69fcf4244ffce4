package org.janusfhir.server.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.server.access.token.AuthenticatingServer.ROOT;
import static org.janusfhir.server.access.token.Issuing.ISSUER;
import static org.janusfhir.server.access.token.Issuing.claims;
import static org.janusfhir.server.access.token.Issuing.inSeconds;
import static org.janusfhir.server.access.token.Issuing.signed;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.janusfhir.server.MemoryStore;
import org.janusfhir.server.TinyVersion;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.lifecycle.Lifecycles;
import org.janusfhir.server.lifecycle.VersionPlan;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.NarrativeGenerator;
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
  private static final PublicJsonWebKey RSA = Issuing.rsa("rsa");
  private static final PublicJsonWebKey EC256 = Issuing.ec256("ec256");
  private static final PublicJsonWebKey EC384 = Issuing.ec384("ec384");
  private static final PublicJsonWebKey STRANGER = Issuing.rsa("rsa");

  @TempDir private static Path folder;
  private static AuthenticatingServer server;
  private static final VerificationThreads THREADS = new VerificationThreads();

  @BeforeAll
  static void start() throws Exception {
    Path jwks = Files.writeString(folder.resolve("jwks.json"), Issuing.jwks(RSA, EC256, EC384));
    ServedVersions versions = versions();
    TrustedIssuers issuers = new TrustedIssuers(versions, Runnable::run, InstantSource.system());
    for (String tenant : List.of("t", "u")) {
      issuers.trust(
          tenant,
          Settings.tenant(
              "issuer",
              ISSUER,
              "jwks",
              jwks.toString(),
              "endpoints.authorize",
              ISSUER + "/authorize",
              "endpoints.token",
              ISSUER + "/token"),
          Duration.ofMinutes(10),
          Settings.PAUSE);
    }
    server =
        new AuthenticatingServer(
            new SmallRyeTokenVerifier(issuers, id -> false, Duration.ofSeconds(30), THREADS),
            new Callers(versions, new MemoryStore(), InstantSource.system()),
            InstantSource.system());
  }

  /** Two, of which one calls patients by another name. */
  static ServedVersions versions() {
    List<FhirVersion> versions = List.of(new TinyVersion(), TinyVersion.small());
    return new ServedVersions(
        versions,
        NarrativeGenerator.NONE,
        new Lifecycles(
            versions.stream().map(VersionPlan::of).toList(),
            InstantSource.system(),
            new ServiceRoot(AuthenticatingServer.BASE)));
  }

  @AfterAll
  static void stop() {
    server.close();
    THREADS.close();
  }

  private static String good() {
    return signed(claims(ROOT, all -> {}), "RS256", RSA);
  }

  static Stream<Arguments> goodTokens() {
    return Stream.of(
        arguments("RS256", signed(claims(ROOT, all -> {}), "RS256", RSA)),
        arguments("RS384", signed(claims(ROOT, all -> {}), "RS384", RSA)),
        arguments("ES256", signed(claims(ROOT, all -> {}), "ES256", EC256)),
        arguments("ES384", signed(claims(ROOT, all -> {}), "ES384", EC384)),
        arguments(
            "no kid", signed(claims(ROOT, all -> {}).toJson(), "RS256", RSA.getPrivateKey(), null)),
        arguments(
            "for the tenant in another version",
            signed(claims(AuthenticatingServer.BASE + "/small/t", all -> {}), "ES256", EC256)),
        arguments(
            "several audiences",
            signed(claims(ROOT, all -> all.setAudience("https://x", ROOT)), "ES256", EC256)),
        arguments(
            "expired within the leeway",
            signed(claims(ROOT, all -> expired(all, 10)), "ES256", EC256)),
        arguments(
            "valid within the leeway",
            signed(claims(ROOT, all -> all.setNotBefore(inSeconds(10))), "ES256", EC256)),
        arguments(
            "neither iat nor sub nor jti",
            signed(
                claims(
                    ROOT,
                    all -> {
                      all.unsetClaim("iat");
                      all.unsetClaim("sub");
                      all.unsetClaim("jti");
                    }),
                "ES256",
                EC256)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goodTokens")
  void goodTokenIsTaken(String name, String token) throws Exception {
    assertThat(server.ask(token).body()).startsWith("verified provider ");
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

  static Stream<Arguments> badRequests() {
    String bearer = "Bearer " + good();
    return Stream.of(
        arguments("no header", "", new String[0], null),
        arguments("other scheme", "", new String[] {"Authorization", "Basic YTpi"}, null),
        arguments(
            "scheme run together",
            "",
            new String[] {"Authorization", bearer.replace("Bearer ", "Bearer")},
            null),
        arguments(
            "two headers",
            "",
            new String[] {"Authorization", bearer, "Authorization", bearer},
            "several headers"),
        arguments("in the query", "?access_token=" + good(), new String[0], "in the address"),
        arguments(
            "in the query, encoded",
            "?_count=1&%61ccess%5Ftoken=" + good(),
            new String[0],
            "in the address"),
        arguments(
            "in the query, too",
            "?a=b&access_token=x",
            new String[] {"Authorization", bearer},
            "in the address"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badRequests")
  void tokenComesInTheHeaderOnly(String name, String query, String[] headers, String reason)
      throws Exception {
    // When
    HttpResponse<String> response = server.get("/tiny/t/Patient" + query, headers);

    // Then
    String challenge = response.headers().firstValue("WWW-Authenticate").orElseThrow();
    assertThat(response.statusCode()).isEqualTo(401);
    if (reason == null) {
      assertThat(challenge).isEqualTo("Bearer realm=\"janus.example\"");
      assertThat(response.body()).contains("Get one from the authorization server");
    } else {
      assertThat(challenge).contains("error=\"invalid_request\"").contains(reason);
    }
  }

  @Test
  void schemeIsOfAnyCase() throws Exception {
    assertThat(server.get("/tiny/t/Patient", "Authorization", "bEaReR " + good()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void knownTokenIsKnownToItsTenantOnly() throws Exception {
    // Given
    String token = good();
    server.ask(token);

    // Then
    assertThat(server.ask(token).body()).startsWith("known ");
    assertThat(server.get("/tiny/u/Patient", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(401);
    assertThat(server.get("/tiny/nobody/Patient", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(401);
  }

  @Test
  void moreThanCanBeVerifiedIsSentAway() {
    // Given
    TrustedIssuers issuers = new TrustedIssuers(versions(), Runnable::run, InstantSource.system());
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

  private static void expired(JwtClaims claims, int secondsAgo) {
    claims.setIssuedAt(inSeconds(-600));
    claims.setExpirationTime(inSeconds(-secondsAgo));
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
