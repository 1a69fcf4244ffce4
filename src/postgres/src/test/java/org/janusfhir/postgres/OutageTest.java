package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.key;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.patient;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.WriteResult;
import org.junit.jupiter.api.Test;

/** A database that is not there, or does not answer in time. */
class OutageTest {
  private static final String ADDRESS = TestDatabase.migrated();

  @Test
  void saysThatTheRecordCannotBeReachedUntilItCan() {
    try (PostgresStore store = open(Duration.ofSeconds(30), 4, 100)) {
      // Given
      writeNew(store, patient("a", "Dahl"), observation("o", "a", "2016"));

      // When
      TestServer.setReachable(ADDRESS, false);

      // Then
      assertThatThrownBy(() -> await(store.read(key(ResourceType.PATIENT, "a"))))
          .isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> find(store, ResourceType.OBSERVATION))
          .isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> await(store.write(TENANT, patient("a", "Lund"), 1)))
          .isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> store.bulkLoad(TENANT).put(List.of(patient("a", "Lund"))))
          .isInstanceOf(StoreException.class);

      // When
      TestServer.setReachable(ADDRESS, true);

      // Then
      assertThat(await(store.read(key(ResourceType.PATIENT, "a")))).isPresent();
      assertThat(find(store, ResourceType.OBSERVATION)).containsExactly("o");
      assertThat(await(store.write(TENANT, patient("a", "Lund"), 1)))
          .isInstanceOf(WriteResult.Written.class);
    } finally {
      TestServer.setReachable(ADDRESS, true);
    }
  }

  @Test
  void doesNotWaitForeverForOneStatement() throws SQLException {
    try (PostgresStore store = open(Duration.ofSeconds(1), 4, 100);
        Connection other = TestServer.connect(ADDRESS)) {
      // Given
      holdEverything(other);

      // When, then
      assertThatThrownBy(() -> await(store.read(key(ResourceType.PATIENT, "a"))))
          .isInstanceOf(StoreException.class);
      other.rollback();
      assertThat(await(store.read(key(ResourceType.PATIENT, "nobody")))).isEmpty();
    }
  }

  @Test
  void doesNotWaitForADatabaseThatHasVanished() throws IOException {
    try (SilentProxy proxy = SilentProxy.before(ADDRESS);
        PostgresStore store = open(proxy.address(), Duration.ofSeconds(1), 4, 100)) {
      // Given
      writeNew(store, patient("vanished", "Dahl"));

      // When
      proxy.silence();

      // Then
      assertThatThrownBy(() -> await(store.read(key(ResourceType.PATIENT, "vanished"))))
          .isInstanceOf(StoreException.class);
      assertThat(whenItCan(store.read(key(ResourceType.PATIENT, "vanished")))).isPresent();
    }
  }

  @Test
  void refusesAtOnceWhenTooManyWait() throws SQLException {
    try (PostgresStore store = open(Duration.ofSeconds(30), 1, 1);
        Connection other = TestServer.connect(ADDRESS)) {
      // Given
      holdEverything(other);
      CompletableFuture<Optional<StoredResource>> asked = read(store);
      CompletableFuture<Optional<StoredResource>> waiting = read(store);

      // When
      CompletableFuture<Optional<StoredResource>> oneTooMany = read(store);

      // Then
      assertThatThrownBy(oneTooMany::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(StoreException.class);
      assertThat(asked).isNotDone();
      other.rollback();
      assertThat(asked.join()).isEmpty();
      assertThat(waiting.join()).isEmpty();
    }
  }

  @Test
  void aPingIsAnsweredWhileRequestsWait() throws SQLException {
    try (PostgresStore store = open(Duration.ofSeconds(30), 1, 1);
        Ping ping = ping();
        Connection other = TestServer.connect(ADDRESS)) {
      // Given
      holdEverything(other);
      CompletableFuture<Optional<StoredResource>> asked = read(store);
      CompletableFuture<Optional<StoredResource>> waiting = read(store);

      // When
      await(ping.send());

      // Then
      assertThat(asked).isNotDone();
      assertThat(waiting).isNotDone();
      other.rollback();
      assertThat(asked.join()).isEmpty();
      assertThat(waiting.join()).isEmpty();
    }
  }

  @Test
  void aPingFailsUntilTheDatabaseCanBeReached() {
    try (Ping ping = ping()) {
      // Given
      await(ping.send());

      // When, then
      TestServer.setReachable(ADDRESS, false);
      assertThatThrownBy(() -> await(ping.send())).isInstanceOf(StoreException.class);

      TestServer.setReachable(ADDRESS, true);
      await(ping.send());
    } finally {
      TestServer.setReachable(ADDRESS, true);
    }
  }

  private static Ping ping() {
    return new Ping(TestDatabase.pool(ADDRESS, Duration.ofSeconds(30), 1, 100));
  }

  /** Another of the silent connections may be closed just now. */
  private static <T> T whenItCan(Uni<T> asked) {
    return await(asked.onFailure(StoreException.class).retry().atMost(4));
  }

  private static CompletableFuture<Optional<StoredResource>> read(PostgresStore store) {
    return store.read(key(ResourceType.PATIENT, "nobody")).subscribeAsCompletionStage();
  }

  private static void holdEverything(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLE resource IN ACCESS EXCLUSIVE MODE");
    }
  }

  private static PostgresStore open(Duration statementTimeout, int size, int waiting) {
    return open(ADDRESS, statementTimeout, size, waiting);
  }

  private static PostgresStore open(
      String address, Duration statementTimeout, int size, int waiting) {
    return PostgresStore.open(
        TestDatabase.pool(address, statementTimeout, size, waiting), Clock.systemUTC());
  }
}
