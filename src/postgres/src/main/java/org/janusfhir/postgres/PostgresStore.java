package org.janusfhir.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.store.BulkLoad;
import org.janusfhir.store.Page;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.WriteResult;

/**
 * The store in a PostgreSQL database whose tables {@link Migrations} made. Any number of processes
 * may use it at once: all that is decided is decided in the database.
 *
 * <p>What a search finds may have been written by another process the moment before, which nobody
 * tells this one: so it watches nothing, and no answer is kept that a write can make wrong.
 */
public final class PostgresStore implements Store {
  /** A replica that did not answer is asked again after that. */
  private static final Duration REST = Duration.ofSeconds(5);

  private final Pool pool;
  private final Reading reading;
  private final Writing writing;
  private final byte[] secret;
  private volatile boolean closed;

  private PostgresStore(Pool pool, Reading reading, Clock clock, byte[] secret) {
    this.pool = pool;
    this.reading = reading;
    this.secret = secret;
    this.writing = new Writing(pool, clock);
  }

  /**
   * Opens the store of the database that those connections lead to. Blocks until it has answered.
   *
   * @param pool closed with the store, or if it cannot be opened
   * @param clock the source of {@link StoredResource#lastUpdatedMillis}
   * @throws StoreException if it does not answer or has not been migrated; the message says what to
   *     do
   */
  public static PostgresStore open(Pool pool, Clock clock) {
    return open(pool, null, REST, clock);
  }

  /**
   * The same, but what is only read is read from a replica as long as that answers. It may lag
   * behind: whoever reads there may not yet see what was answered as written.
   *
   * @param replica connections to it; closed as the others are
   */
  public static PostgresStore open(Pool pool, Pool replica, Clock clock) {
    return open(pool, replica, REST, clock);
  }

  static PostgresStore open(Pool pool, Pool replica, Duration rest, Clock clock) {
    Reading reading = new Reading(pool, replica, rest);
    try {
      About about = Blocking.get(About.withSecret(pool));
      about.require();
      return new PostgresStore(pool, reading, clock, about.secret());
    } catch (StoreException e) {
      reading.close();
      pool.close();
      throw e;
    }
  }

  /** 32 random bytes that are as old and as long-lived as the record, for keys derived from it. */
  public byte[] secret() {
    return secret.clone();
  }

  @Override
  public Uni<Optional<StoredResource>> read(ResourceKey key) {
    return answer(
        () ->
            rows(ReadStatements.one(key))
                .map(rows -> resources(key.tenant(), rows).stream().findFirst()));
  }

  @Override
  public Uni<List<StoredResource>> read(List<ResourceKey> keys) {
    return answer(() -> rows(ReadStatements.many(keys)).map(rows -> resources(keys, rows)));
  }

  @Override
  public Uni<Optional<StoredResource>> read(ResourceKey key, long versionId) {
    return answer(
        () ->
            rows(ReadStatements.version(key, versionId))
                .map(rows -> resources(key.tenant(), rows).stream().findFirst()));
  }

  @Override
  public Uni<List<StoredResource>> history(ResourceKey key) {
    return answer(
        () -> rows(ReadStatements.history(key)).map(rows -> resources(key.tenant(), rows)));
  }

  @Override
  public Uni<Page> search(String tenant, SearchQuery query) {
    return answer(
        () ->
            reading.read(
                from ->
                    resolved(from, tenant, query)
                        .compose(criteria -> new Search(from, tenant, query, criteria).page())));
  }

  @Override
  public Uni<Integer> count(String tenant, SearchQuery query, int atMost) {
    return answer(
        () ->
            reading.read(
                from ->
                    resolved(from, tenant, query)
                        .compose(
                            criteria -> new Search(from, tenant, query, criteria).count(atMost))));
  }

  @Override
  public Uni<Boolean> isEmpty(String tenant) {
    return answer(
        () ->
            pool.preparedQuery("SELECT NOT EXISTS (SELECT FROM resource WHERE tenant = $1)")
                .execute(Tuple.of(tenant))
                .map(rows -> rows.iterator().next().getBoolean(0)));
  }

  @Override
  public Uni<WriteResult> write(String tenant, Resource resource, long expectedVersionId) {
    return answer(
        () ->
            writing
                .write(tenant, List.of(Change.of(tenant, resource)), expectedVersionId)
                .map(results -> results.get(0)));
  }

  @Override
  public BulkLoad bulkLoad(String tenant) {
    return new PostgresBulkLoad(
        tenant, changes -> answer(() -> writing.write(tenant, changes, Plan.ANY_VERSION)));
  }

  @Override
  public Uni<List<StoredResource>> list(String tenant, ResourceType type, String after, int count) {
    return answer(
        () ->
            rows(pool, ReadStatements.list(tenant, type, after, count))
                .map(rows -> resources(tenant, rows)));
  }

  @Override
  public Uni<List<WriteResult>> restore(String tenant, List<StoredResource> versions) {
    return answer(
        () ->
            writing.write(
                tenant,
                versions.stream().map(version -> Change.of(tenant, version)).toList(),
                Plan.ANY_VERSION));
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      Future.join(pool.close(), reading.close()).toCompletionStage().toCompletableFuture().join();
    }
  }

  private static Future<List<Criterion>> resolved(Pool from, String tenant, SearchQuery query) {
    return new Chains(from, tenant).resolved(query.type(), query.criteria());
  }

  private Future<RowSet<Row>> rows(ReadStatements.Read read) {
    return reading.read(from -> rows(from, read));
  }

  private static Future<RowSet<Row>> rows(Pool from, ReadStatements.Read read) {
    return from.preparedQuery(read.sql()).execute(read.parameters());
  }

  private static List<StoredResource> resources(String tenant, RowSet<Row> rows) {
    List<StoredResource> found = new ArrayList<>(rows.size());
    rows.forEach(row -> found.add(PostgresResource.of(tenant, row)));
    return found;
  }

  /** Rows that end with the number of their key. */
  private static List<StoredResource> resources(List<ResourceKey> keys, RowSet<Row> rows) {
    List<StoredResource> found = new ArrayList<>(rows.size());
    for (Row row : rows) {
      int number = row.getLong(row.size() - 1).intValue();
      found.add(PostgresResource.of(keys.get(number - 1).tenant(), row));
    }
    return found;
  }

  private <T> Uni<T> answer(Supplier<Future<T>> work) {
    return Uni.createFrom()
        .<T>emitter(
            emitter -> {
              if (closed) {
                emitter.fail(new StoreException("The store is closed", null));
                return;
              }
              work.get()
                  .onComplete(emitter::complete, failure -> emitter.fail(Failures.of(failure)));
            });
  }
}
