package org.janusfhir.postgres;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What connections to the database must be like, beside what an operator sets. */
public final class Connections {
  /** As many statements as searches have forms, more or less; each takes memory of the server. */
  private static final int PREPARED_STATEMENTS = 512;

  private static final int CONNECT_MILLIS = 5_000;

  /** How much longer than a statement may take nothing may come from the database. */
  private static final Duration SILENCE = Duration.ofSeconds(5);

  /** For how long nothing may come on the connection of pings: several probes, if they come. */
  private static final Duration SILENCE_OF_PINGS = Duration.ofMinutes(1);

  /** Searches with many criteria are long. */
  private static final int PREPARED_LENGTH = 16_384;

  /**
   * What pays off only for large parts of a table. Statements here are about few rows each, found
   * by their keys; but a plan that was made while a table was empty, and is kept, would go through
   * it as it grows.
   */
  private static final List<String> NOT_WANTED =
      List.of("enable_seqscan", "enable_hashjoin", "enable_mergejoin", "jit");

  private Connections() {}

  /**
   * Sets what a connection does. The database itself ends statements that take too long. Where it
   * has vanished, without a word to the network, nothing would ever come: so a connection that has
   * been silent for longer than any statement may take is closed, and whoever waits is told.
   *
   * @param statementTimeout how long the database may work on one statement; zero for ever
   */
  public static PgConnectOptions prepare(PgConnectOptions options, Duration statementTimeout) {
    String millis = Long.toString(statementTimeout.toMillis());
    options
        .setPreparedStatementCacheMaxSize(PREPARED_STATEMENTS)
        .setPreparedStatementCacheSqlFilter(Connections::isKept)
        .addProperty("statement_timeout", millis)
        .addProperty("idle_in_transaction_session_timeout", millis);
    options.setTcpKeepAlive(true).setConnectTimeout(CONNECT_MILLIS);
    if (!statementTimeout.isZero()) {
      options
          .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
          .setReadIdleTimeout(Math.toIntExact(statementTimeout.plus(SILENCE).toMillis()));
    }
    NOT_WANTED.forEach(name -> options.addProperty(name, "off"));
    return options;
  }

  /**
   * Sets how long, and how many, requests wait for a connection. Whoever waits longer, or is one
   * too many, is told that the store is not there. Connections that nobody uses are closed before
   * their silence makes them suspect, so that none is while somebody begins to use it.
   */
  public static PoolOptions limit(
      PoolOptions options, Duration wait, int waiting, Duration statementTimeout) {
    boolean forEver = options.getIdleTimeout() == 0;
    long idleMillis = options.getIdleTimeoutUnit().toMillis(options.getIdleTimeout());
    if (!statementTimeout.isZero() && (forEver || idleMillis > statementTimeout.toMillis())) {
      options
          .setIdleTimeout(Math.toIntExact(statementTimeout.toMillis()))
          .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    }
    return options
        .setConnectionTimeout(Math.toIntExact(wait.toMillis()))
        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
        .setMaxWaitQueueSize(waiting);
  }

  /**
   * Sets what the one connection is like that a {@link Ping} asks by. It stays open between probes:
   * when requests have taken all the connections that the database allows, there is no other to
   * have.
   *
   * @param wait how long a ping may take
   */
  public static PgConnectOptions prepareForPings(PgConnectOptions options, Duration wait) {
    PgConnectOptions prepared = prepare(options, wait);
    prepared
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setReadIdleTimeout(Math.toIntExact(SILENCE_OF_PINGS.toMillis()));
    return prepared;
  }

  /**
   * Sets that there is one such connection, for which so many pings may wait, and that nobody
   * closes it because it is not used.
   */
  public static PoolOptions limitForPings(PoolOptions options, Duration wait, int waiting) {
    return limit(options.setMaxSize(1), wait, waiting, wait).setIdleTimeout(0);
  }

  /** Whether a statement stays prepared. */
  private static boolean isKept(String sql) {
    return sql.length() < PREPARED_LENGTH && !sql.startsWith(SearchStatement.PLANNED_EACH_TIME);
  }
}
