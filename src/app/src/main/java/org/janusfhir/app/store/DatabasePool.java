package org.janusfhir.app.store;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.janusfhir.app.observability.DatabaseMeters;
import org.janusfhir.postgres.Connections;
import org.janusfhir.server.JanusConfiguration;

/** Makes the platform's connections to the database such as the store needs them. */
@Singleton
public class DatabasePool implements PgPoolCreator {
  private final JanusConfiguration.Postgres settings;
  private final DatabaseTls tls;
  private final DatabaseMeters meters;
  private volatile Pool replica;

  /** Makes them with those settings, and tells those meters. */
  @Inject
  public DatabasePool(JanusConfiguration configuration, Config config, DatabaseMeters meters) {
    this.settings = configuration.store().postgres();
    this.tls = DatabaseTls.of(config);
    this.meters = meters;
  }

  @Override
  public Pool create(Input input) {
    for (PgConnectOptions options : input.pgConnectOptionsList()) {
      Connections.prepare(tls.prepare(options), settings.statementTimeout());
    }
    PoolOptions limits =
        Connections.limit(
            input.poolOptions(),
            settings.connectionTimeout(),
            settings.waiting(),
            settings.statementTimeout());
    replica =
        settings.replica().url().map(url -> pool(replicas(url, input), limits, input)).orElse(null);
    return pool(input.pgConnectOptionsList(), limits, input);
  }

  /** Connections to the replica, once those to the primary were made; null if there is none. */
  Pool replica() {
    return replica;
  }

  private List<PgConnectOptions> replicas(String url, Input input) {
    PgConnectOptions there = PgConnectOptions.fromUri(url);
    return input.pgConnectOptionsList().stream()
        .limit(1)
        .map(PgConnectOptions::new)
        .map(same -> replica(same, there))
        .toList();
  }

  private PgConnectOptions replica(PgConnectOptions same, PgConnectOptions there) {
    same.setHost(there.getHost()).setPort(there.getPort()).setDatabase(there.getDatabase());
    settings.replica().username().ifPresent(same::setUser);
    settings.replica().password().ifPresent(same::setPassword);
    return same;
  }

  private Pool pool(List<PgConnectOptions> databases, PoolOptions limits, Input input) {
    Pool pool =
        PgBuilder.pool()
            .with(limits)
            .connectingTo(List.<SqlConnectOptions>copyOf(databases))
            .using(input.vertx())
            .build();
    meters.add(pool, limits.getMaxSize());
    return pool;
  }
}
