package org.janusfhir.postgres;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What connections to the database must be like, beside what an operator sets. */
public final class Connections {
  /** As many statements as searches have forms, more or less; each takes memory of the server. */
  private static final int PREPARED_STATEMENTS = 512;

  /** Searches with many criteria are long. */
  private static final int PREPARED_LENGTH = 16_384;

  private Connections() {}

  /**
   * Sets what a connection does.
   *
   * @param statementTimeout how long the database may work on one statement; zero for ever
   */
  public static PgConnectOptions prepare(PgConnectOptions options, Duration statementTimeout) {
    String millis = Long.toString(statementTimeout.toMillis());
    return options
        .setPreparedStatementCacheMaxSize(PREPARED_STATEMENTS)
        .setPreparedStatementCacheSqlLimit(PREPARED_LENGTH)
        .addProperty("statement_timeout", millis)
        .addProperty("idle_in_transaction_session_timeout", millis);
  }

  /**
   * Sets how long, and how many, requests wait for a connection. Whoever waits longer, or is one
   * too many, is told that the store is not there.
   */
  public static PoolOptions limit(PoolOptions options, Duration wait, int waiting) {
    return options
        .setConnectionTimeout(Math.toIntExact(wait.toMillis()))
        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
        .setMaxWaitQueueSize(waiting);
  }
}
