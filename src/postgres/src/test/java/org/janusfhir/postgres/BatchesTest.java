package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.TestResources.organization;

import io.vertx.sqlclient.Pool;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Work that is done in batches can be of any number of them: what waits for the last one is no
 * deeper in the stack of the event loop. What overflowed that would never be answered, which is
 * what the limits are for.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BatchesTest {
  private static final int BATCHES = 2_000;

  /** A call in a call for each batch is far more than that. */
  private static final long DEEP = 1_000;

  private static String address;
  private static Pool pool;

  @BeforeAll
  static void fill() {
    address = TestDatabase.migrated();
    pool = TestDatabase.pool(address);
    List<Resource> resources = new ArrayList<>();
    for (int i = 0; i < BATCHES; i++) {
      resources.add(organization("g" + i, "Ward"));
    }
    try (PostgresStore store = TestDatabase.open(address, Clock.systemUTC())) {
      store.bulkLoad(TENANT).put(resources);
    }
    TestServer.execute(address, "VACUUM ANALYZE");
  }

  @AfterAll
  static void close() {
    Blocking.get(pool.close());
  }

  @Test
  void makesSearchValuesAnewInThousandsOfTransactions() {
    TestServer.execute(
        address,
        "UPDATE about SET value = '1' WHERE name = 'index'; UPDATE resource SET keys = '{}'");

    Statements statements = new Statements();

    assertThat(Reindexing.run(statements.through(pool), 1)).isEqualTo(BATCHES);

    assertThat(statements.take()).hasSizeGreaterThan(BATCHES);
    assertThat(statements.deepest()).isLessThan(DEEP);

    Criterion named = new Criterion.Missing("name", false);
    assertThat(Blocking.get(search(SortOrder.ID, named).count(2 * BATCHES))).isEqualTo(BATCHES);
  }

  @Test
  void looksAtThousandsOfPartsOfARecordForOnePage() {
    AtomicLong depth = new AtomicLong();

    // No column is in the order of names, so that all rows are looked at, one at a time.
    Page page =
        Blocking.get(
            search(SortOrder.by("name")).page().onSuccess(found -> depth.set(Statements.depth())));

    assertThat(page.resources()).extracting(found -> found.key().id()).containsExactly("g0", "g1");
    assertThat(depth.get()).isPositive().isLessThan(DEEP);
  }

  private static Search search(SortOrder order, Criterion... criteria) {
    List<Criterion> all = List.of(criteria);
    SearchQuery query = new SearchQuery(ResourceType.ORGANIZATION, all, order, 2, null);
    return new Search(pool, TENANT, query, all, 1);
  }
}
