package org.janusfhir.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.ResourceType;
import org.janusfhir.postgres.Failures.Overtaken;
import org.janusfhir.postgres.Plan.Step;
import org.janusfhir.postgres.Rows.Owned;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.WriteResult;
import org.janusfhir.store.codec.StoredForm;

/**
 * Writes resources. Where a resource lives and who else must know of it is settled first, each in a
 * statement of its own: what that leaves behind if nothing follows is harmless. Everything else is
 * one transaction in the resources' homes, in which their rows are locked, so that of several
 * writers, in whatever process, each sees what the one before has left.
 */
final class Writing {
  private static final int TRIES = 5;

  private final Pool pool;
  private final Clock clock;

  Writing(Pool pool, Clock clock) {
    this.pool = pool;
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
    return settle(tenant, changes, mayBeNew)
        .compose(
            homes ->
                invite(tenant, changes, homes)
                    .compose(done -> attempt(tenant, changes, homes, expectedVersionId, 1)));
  }

  /** Where each resource lives, or will; nothing for one that is not there and must be. */
  private Future<Map<ResourceKey, String>> settle(
      String tenant, List<Change> changes, boolean mayBeNew) {
    Map<ResourceKey, String> homes = new HashMap<>();
    List<Change> open = new ArrayList<>();
    for (Change change : changes) {
      String known = Home.known(change.key().type(), change.key().id());
      if (known == null) {
        open.add(change);
      } else {
        homes.put(change.key(), known);
      }
    }
    if (open.isEmpty()) {
      return Future.succeededFuture(homes);
    }
    Future<?> settled =
        mayBeNew
            ? pool.preparedQuery(WriteStatements.SETTLE)
                .execute(
                    Rows.of(open, tenant)
                        .text(c -> c.key().type().typeName())
                        .text(c -> c.key().id())
                        .text(Change::firstHome)
                        .toTuple())
            : Future.succeededFuture();
    return settled
        .compose(
            done ->
                pool.preparedQuery(WriteStatements.PLACES)
                    .execute(
                        Rows.of(open, tenant)
                            .text(c -> c.key().type().typeName())
                            .text(c -> c.key().id())
                            .toTuple()))
        .map(
            rows -> {
              for (Row row : rows) {
                ResourceType type = ResourceType.of(row.getString(0));
                homes.put(new ResourceKey(tenant, type, row.getString(1)), row.getString(2));
              }
              return homes;
            });
  }

  /** Tells the patients who are not a resource's home of it. */
  private Future<?> invite(String tenant, List<Change> changes, Map<ResourceKey, String> homes) {
    List<Owned<Change, String>> guests =
        Rows.each(changes, Change::patients).stream()
            .filter(guest -> Home.withPatients(guest.owner().key().type()))
            .filter(guest -> homes.containsKey(guest.owner().key()))
            .filter(guest -> !guest.value().equals(homes.get(guest.owner().key())))
            .toList();
    if (guests.isEmpty()) {
      return Future.succeededFuture();
    }
    return pool.preparedQuery(WriteStatements.INVITE)
        .execute(
            Rows.of(guests, tenant)
                .text(Owned::value)
                .text(guest -> guest.owner().key().type().typeName())
                .text(guest -> homes.get(guest.owner().key()))
                .text(guest -> guest.owner().key().id())
                .toTuple());
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
              return execute(connection, tenant, plan).map(done -> plan.results());
            });
  }

  private Future<?> execute(SqlConnection connection, String tenant, Plan plan) {
    List<Step> all = new ArrayList<>(plan.steps());
    if (all.isEmpty()) {
      return Future.succeededFuture();
    }
    all.sort(
        Comparator.comparing((Step step) -> step.after().home())
            .thenComparing(step -> step.after().key().type().typeName())
            .thenComparing(step -> step.after().key().id()));
    List<Step> made = all.stream().filter(step -> step.before() == null).toList();
    List<Step> changed = all.stream().filter(step -> step.before() != null).toList();
    Batch batch = new Batch(connection);
    if (!made.isEmpty()) {
      batch.add(WriteStatements.INSERT, rows(tenant, made), made.size());
    }
    if (!changed.isEmpty()) {
      batch.add(WriteStatements.UPDATE, rows(tenant, changed), changed.size());
      for (String table : List.of("moment", "phrase", "measure")) {
        batch.add(WriteStatements.removeFrom(table), gone(tenant, changed));
      }
    }
    batch.add(WriteStatements.KEEP_FORMER, former(tenant, plan.former()));
    batch.add(
        WriteStatements.ADD_MOMENTS,
        found(tenant, Rows.each(all, step -> step.change().moments()))
            .text(one -> one.value().parameter())
            .number(one -> one.value().value().startMillis())
            .number(one -> one.value().value().endMillis()));
    batch.add(
        WriteStatements.ADD_PHRASES,
        found(tenant, Rows.each(all, step -> step.change().phrases()))
            .text(one -> one.value().parameter())
            .text(one -> one.value().value()));
    batch.add(
        WriteStatements.ADD_MEASURES,
        found(tenant, Rows.each(all, step -> step.change().measures()))
            .text(one -> one.value().parameter())
            .text(one -> Change.Measure.text(one.value().value().low()))
            .text(one -> Change.Measure.text(one.value().value().high()))
            .text(one -> SqlText.orEmpty(one.value().value().system()))
            .text(one -> SqlText.clean(one.value().value().code()))
            .text(one -> SqlText.clean(one.value().value().unit())));
    return batch.done();
  }

  private static Rows<Step> rows(String tenant, List<Step> steps, long nowMillis) {
    return Rows.of(steps, tenant, nowMillis, (short) StoredForm.FORMAT)
        .text(step -> step.after().home())
        .text(step -> step.after().key().type().typeName())
        .text(step -> step.after().key().id())
        .number(step -> step.after().versionId())
        .number(step -> step.after().newest())
        .text(step -> step.change().keysText())
        .bytes(step -> step.after().content());
  }

  private static Rows<Step> rows(String tenant, List<Step> steps) {
    return rows(tenant, steps, steps.get(0).after().lastUpdatedMillis());
  }

  private static Rows<Step> gone(String tenant, List<Step> steps) {
    return Rows.of(steps, tenant)
        .text(step -> step.after().home())
        .text(step -> step.after().key().type().typeName())
        .text(step -> step.after().key().id());
  }

  private static Rows<PostgresResource> former(String tenant, List<PostgresResource> versions) {
    return Rows.of(versions, tenant)
        .text(PostgresResource::home)
        .text(version -> version.key().type().typeName())
        .text(version -> version.key().id())
        .number(PostgresResource::versionId)
        .number(PostgresResource::lastUpdatedMillis)
        .number(PostgresResource::newest)
        .number(version -> (long) version.format())
        .bytes(PostgresResource::content);
  }

  private static <T> Rows<Owned<Step, T>> found(String tenant, List<Owned<Step, T>> values) {
    return Rows.of(values, tenant)
        .text(one -> one.owner().after().home())
        .text(one -> one.owner().after().key().type().typeName())
        .text(one -> one.owner().after().key().id());
  }

  private static Tuple ids(String tenant, List<Change> changes, Map<ResourceKey, String> homes) {
    return Rows.of(changes.stream().map(Change::key).distinct().toList(), tenant)
        .text(homes::get)
        .text(key -> key.type().typeName())
        .text(ResourceKey::id)
        .toTuple();
  }

  /** Statements of a transaction, sent without waiting for each other's answers. */
  private static final class Batch {
    private final SqlConnection connection;
    private final List<Future<?>> answers = new ArrayList<>();

    Batch(SqlConnection connection) {
      this.connection = connection;
    }

    void add(String statement, Rows<?> rows) {
      if (!rows.isEmpty()) {
        answers.add(connection.preparedQuery(statement).execute(rows.toTuple()));
      }
    }

    /** A statement that must touch so many rows. */
    void add(String statement, Rows<?> rows, int expected) {
      answers.add(
          connection
              .preparedQuery(statement)
              .execute(rows.toTuple())
              .compose(
                  done ->
                      done.rowCount() == expected
                          ? Future.succeededFuture()
                          : Future.failedFuture(new Overtaken())));
    }

    Future<?> done() {
      return Future.join(answers);
    }
  }
}
