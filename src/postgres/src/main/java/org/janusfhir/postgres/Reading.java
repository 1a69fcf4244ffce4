package org.janusfhir.postgres;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where reads go that may be slightly old: to a replica, if there is one, it answers and it has the
 * search values of this Janus, else to the primary. By those that an older one made, searches would
 * find what they must not show.
 */
final class Reading {
  /** A statement took too long: the primary would be as slow, and has more to do. */
  private static final String CANCELED = "57014";

  /** A replica gives up what hinders it from following the primary, and goes on. */
  private static final String IN_THE_WAY = "40001";

  private final Pool primary;
  private final Pool replica;
  private final Supplier<Future<About>> aboutReplica;
  private final long restNanos;

  /** Whether the replica was found to have the search values since it did not answer last. */
  private volatile boolean follows;

  /** When the replica did not answer last, or lagged too far behind; null if it does neither. */
  private volatile Long failedNanos;

  /**
   * Reads there.
   *
   * @param replica null for none
   * @param rest how long a replica that did not answer is left alone
   */
  Reading(Pool primary, Pool replica, Duration rest) {
    this(primary, replica, () -> About.of(replica), rest);
  }

  /** The same, of a replica that says that about itself. */
  Reading(Pool primary, Pool replica, Supplier<Future<About>> aboutReplica, Duration rest) {
    this.primary = primary;
    this.replica = replica;
    this.aboutReplica = aboutReplica;
    this.restNanos = rest.toNanos();
  }

  /** Reads something; may be asked to do so twice. */
  <T> Future<T> read(Function<Pool, Future<T>> work) {
    if (replica == null || isResting()) {
      return work.apply(primary);
    }
    return follows ? readThere(work) : readIfItFollows(work);
  }

  private <T> Future<T> readIfItFollows(Function<Pool, Future<T>> work) {
    return aboutReplica
        .get()
        .transform(
            asked -> {
              if (asked.succeeded() && !asked.result().isOlder()) {
                follows = true;
                return readThere(work);
              }
              failedNanos = System.nanoTime();
              return work.apply(primary);
            });
  }

  private <T> Future<T> readThere(Function<Pool, Future<T>> work) {
    return work.apply(replica)
        .onSuccess(read -> failedNanos = null)
        .recover(
            failure -> {
              String state = failure instanceof PgException sql ? sql.getSqlState() : "";
              if (!Failures.isOutage(failure) || CANCELED.equals(state)) {
                return Future.failedFuture(failure);
              }
              if (!IN_THE_WAY.equals(state)) {
                follows = false; // what answers next may be another
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
