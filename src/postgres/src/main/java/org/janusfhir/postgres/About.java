package org.janusfhir.postgres;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.store.StoreException;

/**
 * What a database says about itself.
 *
 * @param schema the form of its tables
 * @param index which {@link #SEARCH_VALUES} are in them; 0 if none yet
 * @param secret null if there is none yet
 */
record About(int schema, int index, byte[] secret) {
  /** The form of the tables that this Janus uses: the number of the last migration. */
  static final int SCHEMA = 2;

  /**
   * To be raised when the same search values are kept in another way: other digests, other cuts.
   */
  private static final int LAYOUT = 1;

  private static final int LAYOUTS = 100;

  /** The search values that this Janus makes and looks for. */
  static final int SEARCH_VALUES = SearchIndex.REVISION * LAYOUTS + LAYOUT;

  private static final String UNDEFINED_TABLE = "42P01";
  private static final int SECRET_BYTES = 32;
  private static final String SELECT = "SELECT name, value FROM about";
  private static final String KEEP =
      "INSERT INTO about (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING";
  private static final String SET =
      "INSERT INTO about (name, value) VALUES ($1, $2)"
          + " ON CONFLICT (name) DO UPDATE SET value = excluded.value";

  private static final String INDEX = "index";
  private static final String NAME_OF_SECRET = "secret";

  /** Reads it. */
  static Future<About> of(SqlClient client) {
    return client
        .query(SELECT)
        .execute()
        .map(
            rows -> {
              Map<String, String> values = new HashMap<>();
              for (Row row : rows) {
                values.put(row.getString(0), row.getString(1));
              }
              String secret = values.get(NAME_OF_SECRET);
              return new About(
                  Integer.parseInt(values.getOrDefault("schema", "0")),
                  Integer.parseInt(values.getOrDefault(INDEX, "0")),
                  secret == null ? null : HexFormat.of().parseHex(secret));
            })
        .recover(About::unknown);
  }

  /** The same, with a secret, which the first process makes. */
  static Future<About> withSecret(SqlClient client) {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return of(client)
        .compose(
            about ->
                about.secret == null && about.schema > 0
                    ? client
                        .preparedQuery(KEEP)
                        .execute(Tuple.of(NAME_OF_SECRET, HexFormat.of().formatHex(secret)))
                        .compose(done -> of(client))
                    : Future.succeededFuture(about));
  }

  /** Says that the search values are those of this Janus. */
  static Future<Void> setIndex(SqlClient client) {
    return client
        .preparedQuery(SET)
        .execute(Tuple.of(INDEX, Integer.toString(SEARCH_VALUES)))
        .mapEmpty();
  }

  /**
   * Whether it is not yet as this Janus needs it. Of a replica: whether it has not followed as far,
   * as it repeats in the same order what was done to bring the primary there.
   */
  boolean isOlder() {
    return schema < SCHEMA || index < SEARCH_VALUES;
  }

  /**
   * Does nothing if this Janus can use the database.
   *
   * @throws StoreException saying what to do
   */
  void require() {
    requireNotNewer();
    if (isOlder()) {
      throw new StoreException(
          (schema == 0 ? "The database is empty" : "The database is of an older Janus")
              + ": run the command migrate, or set janus.store.postgres.migrate-at-start=true",
          null);
    }
  }

  /**
   * Does nothing if this Janus can use the database, or bring it there.
   *
   * @throws StoreException saying what to do
   */
  void requireNotNewer() {
    if (schema > SCHEMA || index > SEARCH_VALUES) {
      throw new StoreException(
          "The database is of a newer Janus: use that one, or restore a backup", null);
    }
  }

  private static Future<About> unknown(Throwable failure) {
    boolean empty = failure instanceof PgException sql && sql.getSqlState().equals(UNDEFINED_TABLE);
    return empty
        ? Future.succeededFuture(new About(0, 0, null))
        : Future.failedFuture(Failures.of(failure));
  }
}
