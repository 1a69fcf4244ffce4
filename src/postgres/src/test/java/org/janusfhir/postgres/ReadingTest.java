package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.net.ConnectException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.janusfhir.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read at the primary, or again there. Nothing connects. */
class ReadingTest {
  private static final String NOWHERE = "postgresql://localhost:1/nowhere";

  private final Pool primary = TestDatabase.pool(NOWHERE);
  private final Pool replica = TestDatabase.pool(NOWHERE);
  private final List<Pool> asked = new ArrayList<>();
  private final AtomicInteger looks = new AtomicInteger();
  private Future<About> about = followed();
  private final Reading reading = reading(Duration.ofDays(1));

  @AfterEach
  void close() {
    Blocking.get(Future.join(primary.close(), reading.close()));
  }

  static List<Throwable> answers() {
    return List.of(
        new StoreException("A search has looked at so much that it was given up", null),
        new StoreException("A stored resource cannot be read", new IllegalStateException()),
        new IllegalArgumentException("No such parameter"),
        new DateTimeException("No such day"),
        new StackOverflowError());
  }

  @ParameterizedTest
  @MethodSource("answers")
  void anAnswerOfTheReplicaIsPassedOnAsItIs(Throwable answer) {
    // When, then
    assertThat(read(answer).cause()).isSameAs(answer);
    assertThat(asked).containsExactly(replica);

    // When: asked again
    read(answer);

    // Then
    assertThat(asked).containsExactly(replica, replica);
  }

  @Test
  void aReplicaThatCannotBeReachedIsLeftAlone() {
    ConnectException refused = new ConnectException("Connection refused");

    assertThat(read(refused).result()).isEqualTo("primary");
    assertThat(read(refused).result()).isEqualTo("primary");
    assertThat(asked).containsExactly(replica, primary, primary);
  }

  static List<Future<About>> behind() {
    return List.of(
        Future.succeededFuture(new About(About.SCHEMA, About.SEARCH_VALUES - 1, null)),
        Future.succeededFuture(new About(About.SCHEMA - 1, About.SEARCH_VALUES, null)),
        Future.failedFuture(new StoreException("The database does not answer", null)));
  }

  @ParameterizedTest
  @MethodSource("behind")
  void aReplicaThatHasNotFollowedAsFarIsLeftAlone(Future<About> said) {
    // Given
    about = said;

    // When, then
    assertThat(read(null).result()).isEqualTo("primary");
    about = followed();
    assertThat(read(null).result()).isEqualTo("primary");
    assertThat(asked).containsExactly(primary, primary);
    assertThat(looks).hasValue(1);
  }

  @Test
  void itIsLookedAtAgainUntilItHasAndWhenItHasBeenAway() {
    // Given
    Reading often = reading(Duration.ZERO);
    about = Future.succeededFuture(new About(About.SCHEMA, About.SEARCH_VALUES - 1, null));

    // When, then
    assertThat(read(often, null).result()).isEqualTo("primary");
    about = followed();
    assertThat(read(often, null).result()).isEqualTo("replica");
    assertThat(read(often, null).result()).isEqualTo("replica");
    assertThat(looks).hasValue(2);

    // When: another takes its place
    about = Future.succeededFuture(new About(About.SCHEMA, About.SEARCH_VALUES - 1, null));
    assertThat(read(often, new ConnectException("Connection refused")).result())
        .isEqualTo("primary");

    // Then
    assertThat(read(often, null).result()).isEqualTo("primary");
    assertThat(looks).hasValue(3);
  }

  private Reading reading(Duration rest) {
    return new Reading(
        primary,
        replica,
        () -> {
          looks.incrementAndGet();
          return about;
        },
        rest);
  }

  private static Future<About> followed() {
    return Future.succeededFuture(new About(About.SCHEMA, About.SEARCH_VALUES, null));
  }

  private Future<String> read(Throwable ofReplica) {
    return read(reading, ofReplica);
  }

  /** With what the replica fails; null if it answers. */
  private Future<String> read(Reading reading, Throwable ofReplica) {
    return reading.read(
        from -> {
          asked.add(from);
          if (from == primary) {
            return Future.succeededFuture("primary");
          }
          return ofReplica == null
              ? Future.succeededFuture("replica")
              : Future.failedFuture(ofReplica);
        });
  }
}
