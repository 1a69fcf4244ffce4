package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.ids;
import static org.janusfhir.store.contract.StoreUnderTest.key;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.patient;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.store.BulkLoad.Outcome;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.WriteResult;
import org.janusfhir.store.contract.PageContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A replica for reads. It is a database of its own here, with another content, so that an answer
 * tells where it was read.
 */
class FollowerTest {
  private String primary;
  private String replica;
  private Store store;

  @BeforeEach
  void open() {
    primary = TestDatabase.migrated();
    replica = TestDatabase.migrated();
    try (Store there = TestDatabase.open(primary, Clock.systemUTC())) {
      writeNew(there, patient("p", "Dahl"), patient("new", "Moe"));
      await(there.write(TENANT, patient("p", "Lund"), 1));
    }
    try (Store there = TestDatabase.open(replica, Clock.systemUTC())) {
      writeNew(there, patient("p", "Dahl"));
    }
    store = opened();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Store opened() {
    return PostgresStore.open(
        TestDatabase.pool(primary), TestDatabase.pool(replica), Duration.ZERO, Clock.systemUTC());
  }

  @Test
  void isReadInsteadOfThePrimary() {
    assertThat(read("p")).isEqualTo(1);
    assertThat(await(store.read(List.of(key(ResourceType.PATIENT, "new"))))).isEmpty();
    assertThat(await(store.read(key(ResourceType.PATIENT, "p"), 2))).isEmpty();
    assertThat(await(store.history(key(ResourceType.PATIENT, "p")))).hasSize(1);
    assertThat(find(store, ResourceType.PATIENT)).containsExactly("p");
    assertThat(await(store.count(TENANT, PageContract.all(ResourceType.PATIENT)))).isEqualTo(1);
  }

  @Test
  void isNotAskedForWhatIsWritten() {
    assertThat(await(store.write(TENANT, patient("p", "Vik"), 1)))
        .isEqualTo(new WriteResult.Conflict(2));
    assertThat(await(store.write(TENANT, patient("p", "Vik"), 2)))
        .isInstanceOf(WriteResult.Written.class);
    assertThat(store.bulkLoad(TENANT).put(List.of(patient("new", "Moe"), patient("newer", "Moe"))))
        .containsExactly(Outcome.UNCHANGED, Outcome.CREATED);
    assertThat(ids(await(store.list(TENANT, ResourceType.PATIENT, null, 10))))
        .containsExactly("new", "newer", "p");
    assertThat(read("p")).isEqualTo(1);
  }

  @Test
  void isDoneWithoutWhileItDoesNotAnswer() {
    TestServer.setReachable(replica, false);
    assertThat(read("p")).isEqualTo(2);
    assertThat(find(store, ResourceType.PATIENT)).containsExactly("new", "p");

    TestServer.setReachable(replica, true);
    assertThat(read("p")).isEqualTo(1);
    assertThat(find(store, ResourceType.PATIENT)).containsExactly("p");
  }

  @Test
  void isDoneWithoutUntilItHasTheSearchValuesOfThePrimary() {
    // Given: it has not repeated yet that they were made anew
    TestServer.execute(
        replica,
        "UPDATE about SET value = '" + (About.SEARCH_VALUES - 1) + "' WHERE name = 'index'");

    // When, then
    assertThat(find(store, ResourceType.PATIENT)).containsExactly("new", "p");
    assertThat(await(store.count(TENANT, PageContract.all(ResourceType.PATIENT)))).isEqualTo(2);
    assertThat(read("p")).isEqualTo(2);

    TestServer.execute(
        replica, "UPDATE about SET value = '" + About.SEARCH_VALUES + "' WHERE name = 'index'");
    assertThat(find(store, ResourceType.PATIENT)).containsExactly("p");
    assertThat(await(store.count(TENANT, PageContract.all(ResourceType.PATIENT)))).isEqualTo(1);
  }

  @Test
  void isNotNeededForAStart() {
    TestServer.setReachable(replica, false);
    try (Store another = opened()) {
      assertThat(find(another, ResourceType.PATIENT)).containsExactly("new", "p");
    }
  }

  @Test
  void cannotStandInForThePrimary() {
    TestServer.setReachable(primary, false);
    try {
      assertThat(read("p")).isEqualTo(1);
      assertThatThrownBy(() -> await(store.write(TENANT, patient("p", "Vik"), 2)))
          .isInstanceOf(StoreException.class);
    } finally {
      TestServer.setReachable(primary, true);
    }
  }

  @Test
  void refusesWhatIsImpossibleAsThePrimaryDoes() {
    Criterion unknown = new Criterion.Tokens("no-such-parameter", List.of());
    assertThatThrownBy(() -> find(store, ResourceType.PATIENT, unknown))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private long read(String id) {
    return await(store.read(key(ResourceType.PATIENT, id)))
        .map(StoredResource::versionId)
        .orElse(0L);
  }
}
