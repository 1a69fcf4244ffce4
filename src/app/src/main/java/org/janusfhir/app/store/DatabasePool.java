package org.janusfhir.app.store;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.janusfhir.app.observability.DatabaseMeters;
import org.janusfhir.app.observability.DatabaseMetrics;
import org.janusfhir.postgres.Connections;
import org.janusfhir.postgres.Ping;
import org.janusfhir.server.JanusConfiguration;

/** Makes the platform's connections to the database such as the store needs them. */
@Singleton
public class DatabasePool implements PgPoolCreator {
  /** Longer than anybody waits for a ping, so that one that is late is not taken for refused. */
  private static final Duration LATE_PING = Duration.ofSeconds(5);

  private static final int WAITING_PINGS = 100;

  private final JanusConfiguration.Postgres settings;
  private final DatabaseTls tls;
  private final DatabaseMeters meters;
  private volatile Pool replica;
  private volatile Ping ping;

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
    ping = new Ping(pings(input.pgConnectOptionsList(), input.vertx()));
    return pool(input.pgConnectOptionsList(), limits, input);
  }

  /** Connections to the replica, once those to the primary were made; null if there is none. */
  Pool replica() {
    return replica;
  }

  /** By which the primary is asked whether it answers, once the connections to it were made. */
  Ping ping() {
    return ping;
  }

  @PreDestroy
  void close() {
    if (ping != null) {
      ping.close();
    }
  }

  private static Pool pings(List<PgConnectOptions> databases, Vertx vertx) {
    List<SqlConnectOptions> same =
        databases.stream()
            .<SqlConnectOptions>map(
                options -> Connections.prepareForPings(new PgConnectOptions(options), LATE_PING))
            .toList();
    PoolOptions one = new PoolOptions().setName(DatabaseMetrics.UNCOUNTED);
    return PgBuilder.pool()
        .with(Connections.limitForPings(one, LATE_PING, WAITING_PINGS))
        .connectingTo(same)
        .using(vertx)
        .build();
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
