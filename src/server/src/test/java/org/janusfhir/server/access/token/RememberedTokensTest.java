package org.janusfhir.server.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.janusfhir.server.MemoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long what was found out about a token counts. */
class RememberedTokensTest {
  private static final String GOOD = "good.good.good";
  private static final String BAD = "bad.bad.bad";

  private final MovableClock clock = new MovableClock();
  private final AtomicInteger verified = new AtomicInteger();
  private final Set<String> revoked = ConcurrentHashMap.newKeySet();
  private volatile CompletableFuture<Void> begin = CompletableFuture.completedFuture(null);
  private Duration life = Duration.ofMinutes(5);

  /** Counts, and takes one token. */
  private final TokenVerifier verifier =
      new TokenVerifier() {
        @Override
        public Uni<VerifiedToken> verify(String tenant, String base, String token) {
          return Uni.createFrom()
              .completionStage(() -> begin)
              .map(
                  begun -> {
                    verified.incrementAndGet();
                    if (!token.equals(GOOD)) {
                      throw new InvalidTokenException("It is bad.");
                    }
                    long expires = clock.instant().plus(life).toEpochMilli();
                    return new VerifiedToken(
                        "id", "s", "c", "user/*.read", null, "Practitioner/1", expires);
                  });
        }

        @Override
        public boolean revoked(String tokenId) {
          return revoked.contains(tokenId);
        }
      };

  private final AuthenticatingServer server =
      new AuthenticatingServer(
          verifier, new Callers(AuthenticatingServer.versions(), new MemoryStore(), clock), clock);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void goodTokenIsKnownUntilItExpires() throws Exception {
    // When
    assertThat(ask(GOOD)).startsWith("verified");
    clock.forward(life.minusMillis(1));

    // Then
    assertThat(ask(GOOD)).startsWith("known");

    // When
    clock.forward(Duration.ofMillis(1));

    // Then
    assertThat(ask(GOOD)).startsWith("verified");
    assertThat(verified).hasValue(2);
  }

  @Test
  void longLivedTokenIsVerifiedAgainAfterAWhile() throws Exception {
    // Given
    life = Duration.ofDays(1);
    ask(GOOD);

    // When
    clock.forward(Duration.ofMinutes(10));

    // Then
    assertThat(ask(GOOD)).startsWith("verified");
  }

  @Test
  void revokedTokenIsNotKnownAnyMore() throws Exception {
    // Given
    ask(GOOD);

    // When
    revoked.add("id");
    HttpResponse<String> known = server.ask(GOOD);
    clock.forward(Duration.ofMinutes(1));
    HttpResponse<String> again = server.ask(GOOD);

    // Then
    assertThat(known.statusCode()).isEqualTo(401);
    assertThat(known.body()).contains("revoked");
    assertThat(again.statusCode()).isEqualTo(401);
  }

  @Test
  void badTokenIsKnownForAMoment() throws Exception {
    // When
    for (int i = 0; i < 10; i++) {
      assertThat(server.ask(BAD).statusCode()).isEqualTo(401);
    }

    // Then
    assertThat(verified).hasValue(1);

    // When
    clock.forward(Duration.ofSeconds(5));
    server.ask(BAD);

    // Then
    assertThat(verified).hasValue(2);
  }

  @Test
  void requestsWithTheSameTokenWaitForOneVerification() throws Exception {
    // Given
    CompletableFuture<Void> before = new CompletableFuture<>();
    begin = before;
    ExecutorService clients = Executors.newFixedThreadPool(10);

    // When
    List<Future<String>> answers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      answers.add(clients.submit(() -> ask(GOOD)));
    }
    await().until(() -> server.asked() == 10);
    before.complete(null);

    // Then
    for (Future<String> answer : answers) {
      assertThat(answer.get()).startsWith("verified");
    }
    assertThat(verified).hasValue(1);
    clients.shutdown();
  }

  private String ask(String token) throws Exception {
    return server.ask(token).body();
  }
}
