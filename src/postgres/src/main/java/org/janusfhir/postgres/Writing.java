package org.janusfhir.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
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
    return connection
        .preparedQuery(WriteStatements.LOCK)
        .execute(ids(tenant, settled, homes))
        .compose(
            rows -> {
              Map<ResourceKey, PostgresResource> there = new HashMap<>();
              for (Row row : rows) {
                PostgresResource resource = PostgresResource.of(tenant, row);
                there.put(resource.key(), resource);
              }
              Plan plan = new Plan(there, homes, clock.millis());
              changes.forEach(change -> plan.add(change, expectedVersionId));
              return Execution.of(connection, tenant, plan.steps(), plan.former())
                  .map(done -> plan.results());
            });
  }

  private static Tuple ids(String tenant, List<Change> changes, Map<ResourceKey, String> homes) {
    return Rows.of(changes.stream().map(Change::key).distinct().toList(), tenant)
        .text(homes::get)
        .text(key -> key.type().typeName())
        .text(ResourceKey::id)
        .toTuple();
  }
}
