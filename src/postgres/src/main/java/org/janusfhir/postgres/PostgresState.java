package org.janusfhir.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.janusfhir.store.SharedState;

/** A row a thing, each method one statement. Not to be called on an event loop. */
public final class PostgresState implements SharedState {
  private static final String KEY = " WHERE tenant = $1 AND kind = $2 AND name = $3";
  private static final String COLUMNS = "name, value, until";

  private final Pool pool;

  /** In the database that those connections lead to, which somebody else closes. */
  public PostgresState(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Optional<Entry> get(String tenant, String kind, String name) {
    return entries("SELECT " + COLUMNS + " FROM shared_state" + KEY, Tuple.of(tenant, kind, name))
        .stream()
        .findFirst();
  }

  @Override
  public List<Entry> all(String tenant, String kind) {
    return entries(
        "SELECT " + COLUMNS + " FROM shared_state WHERE tenant = $1 AND kind = $2",
        Tuple.of(tenant, kind));
  }

  @Override
  public List<Entry> all(String kind) {
    return entries("SELECT " + COLUMNS + " FROM shared_state WHERE kind = $1", Tuple.of(kind));
  }

  @Override
  public void put(String tenant, String kind, Entry entry) {
    changed(
        "INSERT INTO shared_state (tenant, kind, name, value, until) VALUES ($1, $2, $3, $4, $5)"
            + " ON CONFLICT (tenant, kind, name)"
            + " DO UPDATE SET value = excluded.value, until = excluded.until",
        tuple(tenant, kind, entry));
  }

  @Override
  public boolean add(String tenant, String kind, Entry entry) {
    return changed(
        "INSERT INTO shared_state (tenant, kind, name, value, until) VALUES ($1, $2, $3, $4, $5)"
            + " ON CONFLICT DO NOTHING",
        tuple(tenant, kind, entry));
  }

  @Override
  public boolean replace(String tenant, String kind, String name, String known, String value) {
    return changed(
        "UPDATE shared_state SET value = $5" + KEY + " AND value = $4",
        Tuple.of(tenant, kind, name, known, value));
  }

  @Override
  public Optional<Entry> remove(String tenant, String kind, String name) {
    return entries(
            "DELETE FROM shared_state" + KEY + " RETURNING " + COLUMNS,
            Tuple.of(tenant, kind, name))
        .stream()
        .findFirst();
  }

  @Override
  public void forget(String kind, long nowMillis) {
    changed("DELETE FROM shared_state WHERE kind = $1 AND until < $2", Tuple.of(kind, nowMillis));
  }

  private static Tuple tuple(String tenant, String kind, Entry entry) {
    return Tuple.of(tenant, kind, entry.name(), entry.value(), entry.untilMillis());
  }

  private boolean changed(String sql, Tuple parameters) {
    return Blocking.get(done(sql, parameters)).rowCount() > 0;
  }

  private List<Entry> entries(String sql, Tuple parameters) {
    List<Entry> found = new ArrayList<>();
    for (Row row : Blocking.get(done(sql, parameters))) {
      found.add(new Entry(row.getString(0), row.getString(1), row.getLong(2)));
    }
    return found;
  }

  private Future<RowSet<Row>> done(String sql, Tuple parameters) {
    return pool.preparedQuery(sql).execute(parameters);
  }
}
