package org.janusfhir.app.store;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.janusfhir.postgres.Connections;
import org.janusfhir.server.JanusConfiguration;

/** Makes the platform's connections to the database such as the store needs them. */
@Singleton
public class DatabasePool implements PgPoolCreator {
  private final JanusConfiguration.Postgres settings;

  /** Makes them with those settings. */
  @Inject
  public DatabasePool(JanusConfiguration configuration) {
    this.settings = configuration.store().postgres();
  }

  @Override
  public Pool create(Input input) {
    input
        .pgConnectOptionsList()
        .forEach(options -> Connections.prepare(options, settings.statementTimeout()));
    return PgBuilder.pool()
        .with(
            Connections.limit(
                input.poolOptions(), settings.connectionTimeout(), settings.waiting()))
        .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
        .using(input.vertx())
        .build();
  }
}
