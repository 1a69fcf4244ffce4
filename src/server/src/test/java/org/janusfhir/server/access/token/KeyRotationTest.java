package org.janusfhir.server.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.server.access.token.Issuing.ISSUER;
import static org.janusfhir.server.access.token.Issuing.claims;
import static org.janusfhir.server.access.token.Issuing.signed;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.janusfhir.server.TenantTokens;
import org.janusfhir.server.access.ClientRules;
import org.janusfhir.server.access.token.TrustedIssuers.KeyState;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys change, and the server that publishes them has its bad days. */
class KeyRotationTest {
  private static final String BASE = AuthenticatingServer.BASE;
  private static final String JWKS = "/jwks";
  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final PublicJsonWebKey FIRST = Issuing.ec256("first");
  private static final PublicJsonWebKey SECOND = Issuing.ec256("second");
  private static final PublicJsonWebKey THIRD = Issuing.ec256("third");
  private static final Duration A_WHILE = Duration.ofSeconds(11);

  private final MovableClock clock = new MovableClock();
  private final JwksServer server = new JwksServer();
  private final TrustedIssuers issuers =
      new TrustedIssuers(AuthenticatingServer.versions(), Runnable::run, clock);
  private final SmallRyeTokenVerifier verifier =
      new SmallRyeTokenVerifier(issuers, id -> false, Duration.ofSeconds(30), Runnable::run);

  KeyRotationTest() throws IOException {}

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void unknownKeyIsLookedFor() {
    // Given
    trustJwks(FIRST);
    verify(FIRST);

    // When
    server.publish(JWKS, Issuing.jwks(FIRST, SECOND));
    clock.forward(A_WHILE);

    // Then
    verify(SECOND);
    verify(FIRST);
    assertThat(server.asked()).isEqualTo(2);
  }

  @Test
  void unknownKeyIsLookedForThoughAReadingByTimeHasJustEnded() {
    // Given
    trustJwks(FIRST);
    clock.forward(Duration.ofMinutes(10));
    issuers.readKeys();
    assertThat(server.asked()).isEqualTo(2);

    // When
    server.publish(JWKS, Issuing.jwks(FIRST, SECOND));

    // Then
    verify(SECOND);
    assertThat(server.asked()).isEqualTo(3);
  }

  @Test
  void keysPublishedAfterTheReadingUnderWayHadBegunAreFound() {
    // Given: a reading that has not ended
    List<Runnable> later = new ArrayList<>();
    TrustedIssuers waiting = new TrustedIssuers(AuthenticatingServer.versions(), later::add, clock);
    server.publish(JWKS, Issuing.jwks(FIRST));
    waiting.trust("t", jwksTenant(), Duration.ofMinutes(10), Settings.PAUSE);
    waiting.readKeys();
    SmallRyeTokenVerifier patient =
        new SmallRyeTokenVerifier(waiting, id -> false, Duration.ofSeconds(30), Runnable::run);

    // When
    CompletableFuture<VerifiedToken> verified =
        patient.verify("t", BASE, token(SECOND, ISSUER)).subscribeAsCompletionStage();
    assertThat(later).hasSize(1);
    later.remove(0).run();
    assertThat(verified).isNotDone();
    server.publish(JWKS, Issuing.jwks(FIRST, SECOND));
    later.remove(0).run();

    // Then
    assertThat(verified).isCompleted();
    assertThat(later).isEmpty();
  }

  @Test
  void keysAreReadWhenItIsTimeWhetherTokensComeOrNot() {
    // Given
    trustJwks(FIRST);

    // When
    server.down(true);
    clock.forward(Duration.ofMinutes(10));
    assertThat(issuers.keyStates()).containsExactly(new KeyState("t", 1, false));
    issuers.readKeys();

    // Then
    assertThat(issuers.keyStates()).containsExactly(new KeyState("t", 1, true));

    // When it is tried again
    server.down(false);
    issuers.readKeys();
    assertThat(issuers.keyStates()).containsExactly(new KeyState("t", 1, true));
    clock.forward(A_WHILE);
    issuers.readKeys();

    // Then
    assertThat(issuers.keyStates()).containsExactly(new KeyState("t", 1, false));
  }

  @Test
  void lookingForUnknownKeysIsLimited() {
    // Given
    trustJwks(FIRST);
    clock.forward(A_WHILE);

    // When
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> verify(THIRD)).isInstanceOf(InvalidTokenException.class);
    }

    // Then
    assertThat(server.asked()).isEqualTo(2);
  }

  @Test
  void keyThatWasTakenIsForgotten() {
    // Given
    trustJwks(FIRST, SECOND);
    verify(FIRST);

    // When
    server.publish(JWKS, Issuing.jwks(SECOND));
    clock.forward(Duration.ofMinutes(10));
    issuers.readKeys();

    // Then
    assertThatThrownBy(() -> verify(FIRST)).isInstanceOf(InvalidTokenException.class);
  }

  @Test
  void knownKeysOutliveAnOutage() {
    // Given
    trustJwks(FIRST);

    // When
    server.down(true);
    clock.forward(Duration.ofDays(1));
    issuers.readKeys();

    // Then
    verify(FIRST);
    assertThat(issuers.keyStates()).containsExactly(new KeyState("t", 1, true));
    assertThatThrownBy(() -> verify(SECOND))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.UNAVAILABLE));

    // When
    server.publish(JWKS, Issuing.jwks(SECOND));
    server.down(false);
    clock.forward(A_WHILE);

    // Then
    verify(SECOND);
    assertThat(issuers.keyStates()).containsExactly(new KeyState("t", 1, false));
  }

  @Test
  void withoutAnyKeyNothingIsVerifiedUntilThereIsOne() {
    // Given
    server.down(true);
    trustJwks(FIRST);

    // Then
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> verify(FIRST))
          .isInstanceOfSatisfying(
              RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.UNAVAILABLE));
    }
    assertThat(server.asked()).isEqualTo(1);
    assertThat(issuers.keyStates()).containsExactly(new KeyState("t", 0, true));

    // When
    server.down(false);
    clock.forward(A_WHILE);

    // Then
    verify(FIRST);
    assertThat(issuers.keyStates()).containsExactly(new KeyState("t", 1, false));
  }

  @Test
  void rubbishIsNoReasonToForgetKeys() {
    // Given
    trustJwks(FIRST);

    for (String rubbish : new String[] {"<html>", "{}", "{\"keys\":[]}"}) {
      // When
      server.publish(JWKS, rubbish);
      clock.forward(Duration.ofMinutes(10));
      issuers.readKeys();

      // Then
      verify(FIRST);
      assertThat(issuers.keyStates()).containsExactly(new KeyState("t", 1, true));
    }
  }

  @Test
  void issuerAloneIsEnoughWithDiscovery() {
    // Given
    String issuer = server.address("");
    server.publish(JWKS, Issuing.jwks(FIRST));
    server.publish(DISCOVERY, discovery(issuer));

    // When
    issuers.trust("t", Settings.tenant("issuer", issuer), Duration.ofMinutes(10), Settings.PAUSE);
    issuers.readKeys();

    // Then
    verify(FIRST, issuer);
    assertThat(issuers.of("t", BASE).authorize()).isEqualTo("https://a.example/authorize");
    assertThat(issuers.of("t", BASE).jwks()).isEqualTo(server.address(JWKS));
    assertThat(issuers.of("t", BASE).rules())
        .isEqualTo(
            new ClientRules(
                List.of("tls_client_auth"),
                List.of(),
                List.of(),
                List.of("code"),
                List.of("S256")));

    // When the next discovery fails
    server.publish(DISCOVERY, "");
    server.publish(JWKS, Issuing.jwks(SECOND));
    clock.forward(A_WHILE);

    // Then
    verify(SECOND, issuer);
  }

  @Test
  void discoveryOfAnotherIssuerIsNotBelieved() {
    // Given
    String issuer = server.address("");
    server.publish(JWKS, Issuing.jwks(FIRST));
    server.publish(DISCOVERY, discovery("https://evil.example"));

    // When
    issuers.trust("t", Settings.tenant("issuer", issuer), Duration.ofMinutes(10), Settings.PAUSE);
    issuers.readKeys();

    // Then
    assertThat(issuers.keyStates()).containsExactly(new KeyState("t", 0, true));
    assertThat(issuers.of("t", BASE)).isNull();
  }

  @Test
  void configuredEndpointsGoBeforeDiscoveredOnes() {
    // Given
    String issuer = server.address("");
    server.publish(JWKS, Issuing.jwks(FIRST));
    server.publish(DISCOVERY, discovery(issuer));
    TenantTokens tenant =
        Settings.tenant(
            "issuer",
            issuer,
            "jwks",
            server.address(JWKS),
            "endpoints.authorize",
            "https://b.example/authorize");

    // When
    issuers.trust("t", tenant, Duration.ofMinutes(10), Settings.PAUSE);
    issuers.readKeys();

    // Then
    assertThat(issuers.of("t", BASE).authorize()).isEqualTo("https://b.example/authorize");
    assertThat(issuers.of("t", BASE).token()).isEqualTo("https://a.example/token");
  }

  private String discovery(String issuer) {
    return JsonUtil.toJson(
        Map.of(
            "issuer",
            issuer,
            "jwks_uri",
            server.address(JWKS),
            "authorization_endpoint",
            "https://a.example/authorize",
            "token_endpoint",
            "https://a.example/token",
            "token_endpoint_auth_methods_supported",
            List.of("tls_client_auth"),
            "response_types_supported",
            List.of("code"),
            "code_challenge_methods_supported",
            List.of("plain", "S256")));
  }

  private void trustJwks(PublicJsonWebKey... keys) {
    server.publish(JWKS, Issuing.jwks(keys));
    issuers.trust("t", jwksTenant(), Duration.ofMinutes(10), Settings.PAUSE);
    issuers.readKeys();
  }

  private TenantTokens jwksTenant() {
    return Settings.tenant(
        "issuer",
        ISSUER,
        "jwks",
        server.address(JWKS),
        "endpoints.authorize",
        ISSUER + "/authorize",
        "endpoints.token",
        ISSUER + "/token");
  }

  private void verify(PublicJsonWebKey key) {
    verify(key, ISSUER);
  }

  private void verify(PublicJsonWebKey key, String issuer) {
    VerifiedToken verified = verifier.verify("t", BASE, token(key, issuer)).await().indefinitely();
    assertThat(verified.subject()).isEqualTo("somebody");
  }

  private static String token(PublicJsonWebKey key, String issuer) {
    return signed(claims(AuthenticatingServer.ROOT, all -> all.setIssuer(issuer)), "ES256", key);
  }
}
