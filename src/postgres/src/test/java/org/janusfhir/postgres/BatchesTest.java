package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.TestResources.organization;

import io.vertx.sqlclient.Pool;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Work that is done in batches can be of any number of them. What overflows a stack of the event
 * loop is never answered, which is what the limits are for.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BatchesTest {
  private static final int BATCHES = 2_000;

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

    assertThat(Reindexing.run(pool, 1)).isEqualTo(BATCHES);

    Criterion named = new Criterion.Missing("name", false);
    assertThat(Blocking.get(search(SortOrder.ID, named).count(2 * BATCHES))).isEqualTo(BATCHES);
  }

  @Test
  void looksAtThousandsOfPartsOfARecordForOnePage() {
    // No column is in the order of names, so that all rows are looked at, one at a time.
    assertThat(Blocking.get(search(SortOrder.by("name")).page()).resources())
        .extracting(found -> found.key().id())
        .containsExactly("g0", "g1");
  }

  private static Search search(SortOrder order, Criterion... criteria) {
    List<Criterion> all = List.of(criteria);
    SearchQuery query = new SearchQuery(ResourceType.ORGANIZATION, all, order, 2, null);
    return new Search(pool, TENANT, query, all, 1);
  }
}
