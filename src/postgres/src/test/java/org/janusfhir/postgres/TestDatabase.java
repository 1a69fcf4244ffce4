package org.janusfhir.postgres;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;

/** The database of all tests, started once; its tables are there. */
final class TestDatabase {
  private static final String USER = "postgres";
  private static final Vertx VERTX = Vertx.vertx();
  private static final String URL = start();
  private static final Pool EXPLAINING = pool();

  private TestDatabase() {}

  /** Forgets all resources. */
  static void clear() {
    execute("TRUNCATE resource, former, place, guest, moment, phrase, measure");
  }

  /** Lets the database look at what there is, as it does by itself after a while. */
  static void analyze() {
    execute("VACUUM ANALYZE");
  }

  /** How the database would go about a search. */
  static Explained explain(SearchStatement search) {
    return EXPLAINING
        .preparedQuery("EXPLAIN (FORMAT JSON) " + search.sql())
        .execute(search.parameters())
        .map(rows -> new Explained(rows.iterator().next().getJsonArray(0)))
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  private static void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(URL, USER, "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A store with connections of its own. */
  static PostgresStore open(Clock clock) {
    return new PostgresStore(pool(), clock);
  }

  private static Pool pool() {
    PgConnectOptions options =
        PgConnectOptions.fromUri(URL.substring("jdbc:".length()))
            .setUser(USER)
            .setCachePreparedStatements(true)
            .setPipeliningLimit(16);
    return PgBuilder.pool()
        .with(new PoolOptions().setMaxSize(8))
        .connectingTo(options)
        .using(VERTX)
        .build();
  }

  private static String start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("synchronous_commit", "off")
              .setServerConfig("full_page_writes", "off")
              .start();
      String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
      Migrations.run(url, USER, "");
      return url;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
