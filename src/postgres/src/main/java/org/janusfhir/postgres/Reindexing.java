package org.janusfhir.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.postgres.Plan.Step;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoreException;

/**
 * Makes the search values anew that all current resources are found by, and brings their contents
 * into the latest form, if another Janus made them. Resources can be read and written meanwhile;
 * what is broken off begins again.
 */
public final class Reindexing {
  private static final int BATCH = 500;

  /** Of the locks that transactions and sessions take by number, this one is ours. */
  private static final long LOCK = 0x4a616e7573L;

  /** The limit is no parameter, so that every plan is made for it. */
  private static final String NEXT =
      "SELECT "
          + PostgresResource.COLUMNS
          + ", r.tenant FROM resource r WHERE (r.tenant, r.home, r.type, r.id) > ($1, $2, $3, $4)"
          + " ORDER BY r.tenant, r.home, r.type, r.id LIMIT %d FOR UPDATE";

  private final Pool pool;
  private final int batch;
  private long done;

  private Reindexing(Pool pool, int batch) {
    this.pool = pool;
    this.batch = batch;
  }

  /**
   * Does it, if it is to be done. Blocks; one process does it, others wait.
   *
   * @return of how many resources
   * @throws StoreException if the database cannot be reached, or is of a newer Janus
   */
  public static long run(Pool pool) {
    return run(pool, BATCH);
  }

  /** The same, so many resources a transaction. */
  static long run(Pool pool, int batch) {
    return Blocking.get(new Reindexing(pool, batch).run());
  }

  private Future<Long> run() {
    return pool.withConnection(
        connection ->
            connection
                .preparedQuery("SELECT pg_advisory_lock($1)")
                .execute(Tuple.of(LOCK))
                .compose(locked -> About.of(connection))
                .compose(about -> run(connection, about))
                .eventually(
                    () ->
                        connection
                            .preparedQuery("SELECT pg_advisory_unlock($1)")
                            .execute(Tuple.of(LOCK))));
  }

  private Future<Long> run(SqlConnection connection, About about) {
    about.requireNotNewer();
    if (about.index() == About.SEARCH_VALUES) {
      return Future.succeededFuture(0L);
    }
    return InTurn.repeat(Tuple.of("", "", "", ""), this::next)
        .compose(end -> About.setIndex(connection))
        .map(end -> done);
  }

  /** The batch after that key. Answers the key of its last one, null if there are no more. */
  private Future<Tuple> next(Tuple after) {
    return pool.withTransaction(
        connection ->
            connection
                .preparedQuery(String.format(NEXT, batch))
                .execute(after)
                .compose(rows -> rewrite(connection, rows)));
  }

  /** Answers the key of the last one, null if there are no more. */
  private Future<Tuple> rewrite(SqlConnection connection, RowSet<Row> rows) {
    Map<String, List<PostgresResource>> tenants = new LinkedHashMap<>();
    Tuple last = null;
    for (Row row : rows) {
      String tenant = row.getString(row.size() - 1);
      PostgresResource resource = PostgresResource.of(tenant, row);
      ResourceKey key = resource.key();
      tenants.computeIfAbsent(tenant, t -> new ArrayList<>()).add(resource);
      last = Tuple.of(tenant, resource.home(), key.type().typeName(), key.id());
    }
    Future<Void> rewritten = Future.succeededFuture();
    for (Map.Entry<String, List<PostgresResource>> tenant : tenants.entrySet()) {
      rewritten =
          rewritten.compose(before -> rewrite(connection, tenant.getKey(), tenant.getValue()));
    }
    done += rows.size();
    Tuple next = rows.size() < batch ? null : last;
    return rewritten.map(end -> next);
  }

  private Future<Void> rewrite(
      SqlConnection connection, String tenant, List<PostgresResource> resources) {
    List<Change> changes = new ArrayList<>(resources.size());
    List<Step> steps = new ArrayList<>(resources.size());
    Map<ResourceKey, String> homes = new HashMap<>();
    for (PostgresResource before : resources) {
      Change change = Change.of(tenant, before.resource());
      changes.add(change);
      homes.put(before.key(), before.home());
      steps.add(
          new Step(
              change,
              before,
              PostgresResource.of(
                  change, before.home(), before.versionId(), before.lastUpdatedMillis())));
    }
    return new Homes(connection)
        .invite(tenant, changes, homes)
        .compose(invited -> Execution.of(connection, tenant, steps, List.of()));
  }
}
