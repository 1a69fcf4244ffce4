package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.ids;
import static org.janusfhir.store.contract.StoreUnderTest.key;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.patient;

import io.vertx.sqlclient.Pool;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.janusfhir.model.Patient;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Link;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.WriteResult;
import org.janusfhir.store.contract.PageContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A replica for reads that is a standby of the primary: it follows what is written there, and lets
 * nobody write, lock rows or make tables, not even for a moment. The server that comes as an
 * artifact has no tool that makes one.
 */
@Tag("installed-postgres")
class StandbyTest {
  /** What is written need not survive the machine; who lost the other soon looks for it again. */
  private static final Map<String, String> SETTINGS =
      Map.of("fsync", "off", "wal_retrieve_retry_interval", "100ms");

  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final Target P = new Target(ResourceType.PATIENT, "p");

  private static InstalledServer primary;
  private static InstalledServer standby;

  private PostgresStore store;

  @BeforeAll
  static void start() {
    primary = InstalledServer.start(Path.of(System.getProperty("tests.postgres")), SETTINGS);
    Migrations.run("jdbc:" + address(primary), TestServer.USER, "");
    Pool pool = TestDatabase.pool(address(primary));
    Reindexing.run(pool);
    Blocking.get(pool.close());
    standby = primary.standby();
  }

  @BeforeEach
  void open() {
    TestServer.execute(
        address(primary), "TRUNCATE resource, former, place, guest, moment, phrase, measure");
    store =
        PostgresStore.open(
            TestDatabase.pool(address(primary)),
            TestDatabase.pool(address(standby)),
            Duration.ZERO,
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void answersEverythingThatIsOnlyReadAndNothingElse() throws Exception {
    // Given
    writeNew(store, patient("p", "Dahl"), patient("q", "Moe"), observation("o", "p", "2016"));
    written(patient("p", "Lund"), 1);
    awaitReplay();

    // When: whatever the standby refused would have to be asked of the primary
    primary.stop();
    try {
      // Then
      assertThat(read("p")).isEqualTo(2);
      assertThat(
              ids(
                  await(
                      store.read(
                          List.of(
                              key(ResourceType.OBSERVATION, "o"),
                              key(ResourceType.PATIENT, "q"))))))
          .containsExactly("o", "q");
      assertThat(await(store.read(key(ResourceType.PATIENT, "p"), 1))).isPresent();
      assertThat(await(store.history(key(ResourceType.PATIENT, "p")))).hasSize(2);
      assertThat(await(store.count(TENANT, PageContract.all(ResourceType.PATIENT)))).isEqualTo(2);
      findsAll();
      assertThatThrownBy(() -> await(store.write(TENANT, patient("p", "Vik"), 2)))
          .isInstanceOf(StoreException.class);
    } finally {
      primary.start();
    }
    written(patient("p", "Vik"), 2);
    awaitReplay();
    assertThat(read("p")).isEqualTo(3);
  }

  /** Searches of every form: in one statement, by chains, and of rows that are looked at here. */
  private void findsAll() {
    Criterion lund = strings(StringMatch.STARTS_WITH, "lund");
    Criterion part = strings(StringMatch.CONTAINS, "oe");
    Criterion ofP = new Criterion.References("patient", List.of(P));
    Criterion chain = new Criterion.Chain("subject", List.of(new Link(P.type(), lund)));
    assertThat(find(store, ResourceType.PATIENT)).containsExactly("p", "q");
    assertThat(find(store, ResourceType.PATIENT, lund)).containsExactly("p");
    assertThat(find(store, ResourceType.PATIENT, part)).containsExactly("q");
    assertThat(find(store, ResourceType.PATIENT, new Criterion.Not(lund))).containsExactly("q");
    assertThat(find(store, ResourceType.OBSERVATION, ofP)).containsExactly("o");
    assertThat(find(store, ResourceType.OBSERVATION, chain)).containsExactly("o");
    assertThat(find(store, ResourceType.OBSERVATION, ofP, new Criterion.Not(chain))).isEmpty();
    for (SortOrder order :
        List.of(SortOrder.NEWEST_FIRST, SortOrder.by("family"), SortOrder.by("_lastUpdated"))) {
      SearchQuery query = new SearchQuery(ResourceType.PATIENT, List.of(), order, 10, null);
      assertThat(ids(await(store.search(TENANT, query)).resources()))
          .containsExactlyInAnyOrder("p", "q");
    }
  }

  @Test
  void isReadAsItLagsAndDoneWithoutWhileItIsStopped() throws Exception {
    // Given
    writeNew(store, patient("p", "Dahl"));
    awaitReplay();

    // When, then
    TestServer.execute(address(standby), "SELECT pg_wal_replay_pause()");
    written(patient("p", "Lund"), 1);
    assertThat(read("p")).isEqualTo(1);

    standby.stop();
    try {
      assertThat(read("p")).isEqualTo(2);
      assertThat(find(store, ResourceType.PATIENT, strings(StringMatch.STARTS_WITH, "lund")))
          .containsExactly("p");
      written(patient("p", "Vik"), 2);
      assertThat(read("p")).isEqualTo(3);
    } finally {
      standby.start();
    }

    awaitReplay();
    TestServer.execute(address(standby), "SELECT pg_wal_replay_pause()");
    try {
      written(patient("p", "Moe"), 3);
      assertThat(read("p")).isEqualTo(3);
    } finally {
      TestServer.execute(address(standby), "SELECT pg_wal_replay_resume()");
    }
  }

  private void written(Patient patient, long expected) {
    assertThat(await(store.write(TENANT, patient, expected)))
        .isInstanceOf(WriteResult.Written.class);
  }

  private long read(String id) {
    return await(store.read(key(ResourceType.PATIENT, id)))
        .map(StoredResource::versionId)
        .orElse(0L);
  }

  private static Criterion strings(StringMatch match, String value) {
    return new Criterion.Strings("family", match, List.of(value));
  }

  /** Waits until the standby has all that the primary has now. */
  private static void awaitReplay() throws SQLException, InterruptedException {
    String written = value(primary, "SELECT pg_current_wal_flush_lsn()");
    String replayed = "SELECT pg_last_wal_replay_lsn() >= '" + written + '\'';
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!"t".equals(value(standby, replayed))) {
      assertThat(System.nanoTime()).as("the standby does not follow").isLessThan(end);
      Thread.sleep(10);
    }
  }

  private static String value(InstalledServer server, String sql) throws SQLException {
    try (Connection connection = TestServer.connect(address(server));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String address(InstalledServer server) {
    return "postgresql://localhost:" + server.port() + "/postgres";
  }
}
