package org.janusfhir.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.WriteResult;

/**
 * Writes resources. Where a resource lives and who else must know of it is settled first, each in a
 * statement of its own: what that leaves behind if nothing follows is harmless. Everything else is
 * one transaction in the resources' homes, in which their rows are locked, so that of several
 * writers, in whatever process, each sees what the one before has left.
 */
final class Writing {
  private static final int TRIES = 5;

  private final Pool pool;
  private final Homes homes;
  private final Clock clock;

  Writing(Pool pool, Clock clock) {
    this.pool = pool;
    this.homes = new Homes(pool);
    this.clock = clock;
  }

  /**
   * Writes all of these or none.
   *
   * @param expectedVersionId at which each must be, or {@link Plan#ANY_VERSION}
   */
  Future<List<WriteResult>> write(String tenant, List<Change> changes, long expectedVersionId) {
    if (changes.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    boolean mayBeNew = expectedVersionId <= 0;
    return homes
        .settle(tenant, changes, mayBeNew)
        .compose(
            settled ->
                homes
                    .invite(tenant, changes, settled)
                    .compose(done -> attempt(tenant, changes, settled, expectedVersionId, 1)));
  }

  private Future<List<WriteResult>> attempt(
      String tenant,
      List<Change> changes,
      Map<ResourceKey, String> homes,
      long expectedVersionId,
      int number) {
    return pool.withTransaction(
            connection -> transaction(connection, tenant, changes, homes, expectedVersionId))
        .recover(
            failure ->
                Failures.isWorthAnotherTry(failure) && number < TRIES
                    ? attempt(tenant, changes, homes, expectedVersionId, number + 1)
                    : Future.failedFuture(failure));
  }

  private Future<List<WriteResult>> transaction(
      SqlConnection connection,
      String tenant,
      List<Change> changes,
      Map<ResourceKey, String> homes,
      long expectedVersionId) {
    List<Change> settled = changes.stream().filter(c -> homes.containsKey(c.key())).toList();
    List<ResourceKey> keys = settled.stream().map(Change::key).distinct().toList();
    Address address = Address.only(keys.stream().map(key -> address(key, homes)));
    return connection
        .preparedQuery(WriteStatements.LOCK.at(address))
        .execute(Rows.of(keys, tenant).address(address, key -> address(key, homes)).toTuple())
        .compose(
            rows -> {
              Map<ResourceKey, PostgresResource> there = new HashMap<>();
              for (Row row : rows) {
                PostgresResource resource = PostgresResource.of(tenant, row);
                there.put(resource.key(), resource);
              }
              Plan plan = new Plan(there, homes, clock.millis());
              List<Change> former =
                  settled.stream()
                      .filter(change -> Plan.isFormer(change, there.get(change.key())))
                      .toList();
              return know(connection, tenant, former, homes, plan)
                  .compose(
                      known -> {
                        changes.forEach(change -> plan.add(change, expectedVersionId));
                        return Execution.of(connection, tenant, plan.steps(), plan.former());
                      })
                  .map(done -> plan.results());
            });
  }

  /** Tells a plan what the former versions are that come again. */
  private static Future<Void> know(
      SqlConnection connection,
      String tenant,
      List<Change> former,
      Map<ResourceKey, String> homes,
      Plan plan) {
    if (former.isEmpty()) {
      return Future.succeededFuture();
    }
    Address address = Address.only(former.stream().map(change -> address(change.key(), homes)));
    return connection
        .preparedQuery(WriteStatements.FORMER.at(address))
        .execute(
            Rows.of(former, tenant)
                .address(address, change -> address(change.key(), homes))
                .number(change -> change.restored().versionId())
                .toTuple())
        .map(
            rows -> {
              rows.forEach(row -> plan.know(PostgresResource.of(tenant, row)));
              return null;
            });
  }

  private static Address address(ResourceKey key, Map<ResourceKey, String> homes) {
    return new Address(homes.get(key), key);
  }
}
