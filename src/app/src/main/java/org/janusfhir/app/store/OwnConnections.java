package org.janusfhir.app.store;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.janusfhir.postgres.Connections;
import org.janusfhir.postgres.PostgresState;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.store.SharedState;

/** Connections of commands that run without the application. */
public final class OwnConnections {
  private OwnConnections() {}

  /**
   * Does something with what processes share in the database.
   *
   * @param settings of the platform, which say where it is
   */
  public static <T> T withState(
      Config settings, JanusConfiguration.Postgres postgres, Function<SharedState, T> work) {
    DatabaseAddress address = DatabaseAddress.of(settings, postgres);
    return use(address, postgres.statementTimeout(), pool -> work.apply(new PostgresState(pool)));
  }

  /**
   * Does something in the database.
   *
   * @param statementTimeout zero for none
   */
  static <T> T use(DatabaseAddress address, Duration statementTimeout, Function<Pool, T> work) {
    Vertx vertx = Vertx.vertx();
    try {
      PgConnectOptions options = address.tls().prepare(PgConnectOptions.fromUri(address.uri()));
      Connections.prepare(options, statementTimeout).setCachePreparedStatements(true);
      if (address.user() != null) {
        options.setUser(address.user());
      }
      if (address.password() != null) {
        options.setPassword(address.password());
      }
      return work.apply(PgBuilder.pool().connectingTo(options).using(vertx).build());
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }
}
