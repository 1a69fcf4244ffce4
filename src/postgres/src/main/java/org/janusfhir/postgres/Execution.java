package org.janusfhir.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.janusfhir.postgres.Failures.Overtaken;
import org.janusfhir.postgres.Plan.Step;
import org.janusfhir.postgres.Rows.Owned;

/**
 * What a plan does to the tables, in a transaction in which the rows it replaces are locked. The
 * statements are sent without waiting for each other's answers.
 */
final class Execution {
  private final SqlConnection connection;
  private final String tenant;

  /** Null if they are several. */
  private final Address address;

  private final List<Future<?>> answers = new ArrayList<>();

  private Execution(SqlConnection connection, String tenant, Address address) {
    this.connection = connection;
    this.tenant = tenant;
    this.address = address;
  }

  /**
   * Replaces what each step has before by what it has after.
   *
   * @param former to be kept as former versions
   */
  static Future<Void> of(
      SqlConnection connection, String tenant, List<Step> steps, List<PostgresResource> former) {
    if (steps.isEmpty()) {
      return Future.succeededFuture();
    }
    Address address = Address.only(steps.stream().map(step -> step.after().address()));
    Execution execution = new Execution(connection, tenant, address);
    execution.add(inOrder(steps), former);
    return Future.join(execution.answers).mapEmpty();
  }

  /** All writers take rows in this order, so that none waits for one that waits for it. */
  private static List<Step> inOrder(List<Step> steps) {
    List<Step> sorted = new ArrayList<>(steps);
    sorted.sort(
        Comparator.comparing((Step step) -> step.after().home())
            .thenComparing(step -> step.after().key().type().typeName())
            .thenComparing(step -> step.after().key().id()));
    return sorted;
  }

  private void add(List<Step> all, List<PostgresResource> former) {
    List<Step> made = all.stream().filter(step -> step.before() == null).toList();
    List<Step> changed = all.stream().filter(step -> step.before() != null).toList();
    if (!made.isEmpty()) {
      add(WriteStatements.INSERT, rows(made), made.size());
    }
    if (!changed.isEmpty()) {
      add(WriteStatements.UPDATE, rows(changed), changed.size());
      for (WriteStatement remove : WriteStatements.REMOVE) {
        add(remove, keys(changed));
      }
    }
    add(WriteStatements.KEEP_FORMER, former(former));
    addFoundBy(all);
  }

  private void addFoundBy(List<Step> all) {
    add(
        WriteStatements.ADD_MOMENTS,
        owned(Rows.each(all, step -> step.change().moments()))
            .text(one -> one.value().parameter())
            .number(one -> one.value().value().startMillis())
            .number(one -> one.value().value().endMillis()));
    add(
        WriteStatements.ADD_PHRASES,
        owned(Rows.each(all, step -> step.change().phrases()))
            .text(one -> one.value().parameter())
            .text(one -> one.value().value()));
    add(
        WriteStatements.ADD_MEASURES,
        owned(Rows.each(all, step -> step.change().measures()))
            .text(one -> one.value().parameter())
            .text(one -> Change.Measure.text(one.value().value().low()))
            .text(one -> Change.Measure.text(one.value().value().high()))
            .text(one -> SqlText.orEmpty(one.value().value().system()))
            .text(one -> SqlText.clean(one.value().value().code()))
            .text(one -> SqlText.clean(one.value().value().unit())));
  }

  private Rows<Step> rows(List<Step> steps) {
    return keys(steps)
        .number(step -> step.after().versionId())
        .number(step -> step.after().lastUpdatedMillis())
        .number(step -> step.after().newest())
        .text(step -> step.change().keysText())
        .number(step -> (long) step.after().format())
        .bytes(step -> step.after().content());
  }

  private Rows<Step> keys(List<Step> steps) {
    return Rows.of(steps, tenant).address(address, step -> step.after().address());
  }

  private Rows<PostgresResource> former(List<PostgresResource> versions) {
    return Rows.of(versions, tenant)
        .address(address, PostgresResource::address)
        .number(PostgresResource::versionId)
        .number(PostgresResource::lastUpdatedMillis)
        .number(PostgresResource::newest)
        .number(version -> (long) version.format())
        .bytes(PostgresResource::content);
  }

  private <T> Rows<Owned<Step, T>> owned(List<Owned<Step, T>> values) {
    return Rows.of(values, tenant).address(address, one -> one.owner().after().address());
  }

  private void add(WriteStatement statement, Rows<?> rows) {
    if (!rows.isEmpty()) {
      answers.add(connection.preparedQuery(statement.at(address)).execute(rows.toTuple()));
    }
  }

  /** A statement that touches so many rows unless another writer was faster. */
  private void add(WriteStatement statement, Rows<?> rows, int expected) {
    answers.add(
        connection
            .preparedQuery(statement.at(address))
            .execute(rows.toTuple())
            .compose(
                done ->
                    done.rowCount() == expected
                        ? Future.succeededFuture()
                        : Future.failedFuture(new Overtaken())));
  }
}
