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

import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bringing databases into the form that this Janus needs, and refusing those that are not. */
class UpgradeTest {
  private String address;

  @BeforeEach
  void makeDatabase() {
    address = TestServer.newDatabase();
  }

  @Test
  void knowsAllScripts() throws URISyntaxException, IOException {
    Path folder =
        Path.of(MigrationScripts.class.getResource("/db/migration/V1__record.sql").toURI())
            .getParent();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(MigrationScripts.NAMES)
          .hasSize(About.SCHEMA);
    }
  }

  @Test
  void saysWhatToDoWithAnEmptyDatabase() {
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("run the command migrate");
  }

  @Test
  void isDoneOnceWhoeverTries() {
    // When
    List<Integer> steps =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(this::migrate))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    // Then
    assertThat(steps).containsOnlyOnce(About.SCHEMA).filteredOn(n -> n > 0).hasSize(1);
    try (PostgresStore store = open();
        PostgresStore other = open()) {
      assertThat(await(store.isEmpty(TENANT))).isTrue();
      assertThat(store.secret()).hasSize(32).isEqualTo(other.secret());
    }
  }

  @Test
  void makesTheSearchValuesOfAnOlderJanusAnew() {
    // Given
    migrate();
    try (Store store = open()) {
      writeNew(store, patient("p", "Dahl"), observation("o", "p", "2016"));
      await(store.write(TENANT, patient("p", "Lund"), 1));
    }
    TestServer.execute(
        address,
        "UPDATE about SET value = '1' WHERE name = 'index'; TRUNCATE phrase, moment;"
            + " UPDATE resource SET keys = '{}', newest = 0");
    assertThatThrownBy(this::open).isInstanceOf(StoreException.class);

    // When
    migrate();

    // Then
    try (Store store = open()) {
      Target p = new Target(ResourceType.PATIENT, "p");
      Criterion patient = new Criterion.References("patient", List.of(p));
      Criterion lund = new Criterion.Strings("family", StringMatch.STARTS_WITH, List.of("lund"));
      assertThat(find(store, ResourceType.OBSERVATION, patient)).containsExactly("o");
      assertThat(find(store, ResourceType.PATIENT, lund)).containsExactly("p");
      assertThat(await(store.read(key(ResourceType.PATIENT, "p"))).orElseThrow().versionId())
          .isEqualTo(2);
      assertThat(await(store.history(key(ResourceType.PATIENT, "p")))).hasSize(2);
    }
  }

  @Test
  void leavesTheDatabaseOfANewerJanusAlone() {
    // Given
    migrate();
    TestServer.execute(
        address,
        "UPDATE about SET value = '" + (About.SEARCH_VALUES + 1) + "' WHERE name = 'index'");

    // When, then
    assertThatThrownBy(this::migrate)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("newer Janus");
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("newer Janus");
  }

  private PostgresStore open() {
    return PostgresStore.open(TestDatabase.pool(address), Clock.systemUTC());
  }

  private int migrate() {
    int steps = Migrations.run("jdbc:" + address, TestServer.USER, "");
    Pool pool = TestDatabase.pool(address);
    try {
      Reindexing.run(pool);
    } finally {
      Blocking.get(pool.close());
    }
    return steps;
  }
}
