package org.janusfhir.server.throttle;

import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.janusfhir.server.connection.LoopWatch;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.jboss.logging.Logger;

/**
 * Refuses requests at once while there are more than can be answered soon, so that those that are
 * taken do not wait for long: when too many are under way, waiting for the store, and when event
 * loops are too busy to begin with what has come.
 */
public final class Overload {
  private static final Logger LOG = Logger.getLogger(Overload.class);
  private static final long LOG_PAUSE_NANOS = Duration.ofSeconds(10).toNanos();

  /** Overload seldom ends within less, and clients that wait longer would leave it unused. */
  private static final List<Header> RETRY = List.of(new Header(HttpHeaders.RETRY_AFTER, "2"));

  private final int most;
  private final long lagNanos;
  private final AtomicInteger underWay = new AtomicInteger();
  private final LongAdder refused = new LongAdder();
  private final AtomicLong loggedNanos = new AtomicLong(System.nanoTime() - LOG_PAUSE_NANOS);

  /**
   * Keeps to those limits.
   *
   * @param most requests under way at once
   * @param lag how long requests may wait for their event loop
   */
  public Overload(int most, Duration lag) {
    this.most = most;
    this.lagNanos = lag.toNanos();
  }

  /**
   * Counts a request that begins, and says whether it may. If so, it must {@link #leave}.
   *
   * @param nowNanos the time, as of {@link System#nanoTime}
   */
  public boolean enter(long nowNanos) {
    if (!LoopWatch.admits(nowNanos, lagNanos)) {
      return false;
    }
    boolean room = underWay.incrementAndGet() <= most;
    if (!room) {
      underWay.decrementAndGet();
    }
    return room;
  }

  /** Counts a request that ends. */
  public void leave() {
    underWay.decrementAndGet();
  }

  /** How many requests are under way. */
  public int underWay() {
    return underWay.get();
  }

  /** How many requests have been refused. */
  public long refused() {
    return refused.sum();
  }

  /** Why a request may not begin. The log has a line now and then: one for each was too much. */
  public RefusedException refusal() {
    refused.increment();
    long now = System.nanoTime();
    long logged = loggedNanos.get();
    if (now - logged >= LOG_PAUSE_NANOS && loggedNanos.compareAndSet(logged, now)) {
      LOG.warnf("event=overload under-way=%d refused=%d", underWay.get(), refused.sum());
    }
    return RefusedException.of(
        Problem.OVERLOADED, "There are too many requests at the moment. Try again later.", RETRY);
  }
}
