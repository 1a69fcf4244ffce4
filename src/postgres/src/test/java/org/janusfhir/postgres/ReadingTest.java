package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.net.ConnectException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.janusfhir.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read again at the primary. Nothing connects. */
class ReadingTest {
  private static final String NOWHERE = "postgresql://localhost:1/nowhere";

  private final Pool primary = TestDatabase.pool(NOWHERE);
  private final Pool replica = TestDatabase.pool(NOWHERE);
  private final Reading reading = new Reading(primary, replica, Duration.ofDays(1));
  private final List<Pool> asked = new ArrayList<>();

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

  private Future<String> read(Throwable ofReplica) {
    return reading.read(
        from -> {
          asked.add(from);
          return from == replica
              ? Future.failedFuture(ofReplica)
              : Future.succeededFuture("primary");
        });
  }
}
