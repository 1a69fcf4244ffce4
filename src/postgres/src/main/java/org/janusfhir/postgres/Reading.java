package org.janusfhir.postgres;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.function.Function;

/**
 * Where reads go that may be slightly old: to a replica, if there is one and it answers, else to
 * the primary.
 */
final class Reading {
  /** A statement took too long: the primary would be as slow, and has more to do. */
  private static final String CANCELED = "57014";

  /** A replica gives up what hinders it from following the primary, and goes on. */
  private static final String IN_THE_WAY = "40001";

  private final Pool primary;
  private final Pool replica;
  private final long restNanos;

  /** When the replica did not answer last; null if it does. */
  private volatile Long failedNanos;

  /**
   * Reads there.
   *
   * @param replica null for none
   * @param rest how long a replica that did not answer is left alone
   */
  Reading(Pool primary, Pool replica, Duration rest) {
    this.primary = primary;
    this.replica = replica;
    this.restNanos = rest.toNanos();
  }

  /** Reads something; may be asked to do so twice. */
  <T> Future<T> read(Function<Pool, Future<T>> work) {
    if (replica == null || isResting()) {
      return work.apply(primary);
    }
    return work.apply(replica)
        .onSuccess(read -> failedNanos = null)
        .recover(
            failure -> {
              String state = failure instanceof PgException sql ? sql.getSqlState() : "";
              if (!Failures.isOutage(failure) || CANCELED.equals(state)) {
                return Future.failedFuture(failure);
              }
              if (!IN_THE_WAY.equals(state)) {
                failedNanos = System.nanoTime();
              }
              return work.apply(primary);
            });
  }

  private boolean isResting() {
    Long failed = failedNanos;
    return failed != null && System.nanoTime() - failed < restNanos;
  }

  Future<Void> close() {
    return replica == null ? Future.succeededFuture() : replica.close();
  }
}
