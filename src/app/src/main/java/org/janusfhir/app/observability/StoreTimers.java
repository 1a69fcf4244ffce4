package org.janusfhir.app.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.janusfhir.server.JanusConfiguration;

/**
 * The metric <code>janus_store_seconds</code>: how long the store took, by kind of the store,
 * operation and outcome, <code>done</code> or <code>failed</code>. All are there from the start, so
 * that a read looks nothing up.
 */
@Singleton
public class StoreTimers {
  private final Map<StoreOperation, Timer> done = new EnumMap<>(StoreOperation.class);
  private final Map<StoreOperation, Timer> failed = new EnumMap<>(StoreOperation.class);

  /** When it has answered last: at first, never that matters. */
  private volatile long answeredNanos = System.nanoTime() - TimeUnit.DAYS.toNanos(1);

  /** Timers of the configured store. */
  @Inject
  public StoreTimers(MeterRegistry registry, JanusConfiguration configuration) {
    String store = configuration.store().kind();
    for (StoreOperation operation : StoreOperation.values()) {
      done.put(operation, timer(registry, store, operation, "done"));
      failed.put(operation, timer(registry, store, operation, "failed"));
    }
  }

  private static Timer timer(
      MeterRegistry registry, String store, StoreOperation operation, String outcome) {
    return Timer.builder("janus.store")
        .description("Operations of the store")
        .tag("store", store)
        .tag("operation", operation.label())
        .tag("outcome", outcome)
        .register(registry);
  }

  /** Whether the store has done anything that it was asked within that time. */
  boolean hasAnswered(Duration within) {
    return System.nanoTime() - answeredNanos < within.toNanos();
  }

  /** What was begun then is done. */
  void done(StoreOperation operation, long startedNanos) {
    long nowNanos = System.nanoTime();
    answeredNanos = nowNanos;
    done.get(operation).record(nowNanos - startedNanos, TimeUnit.NANOSECONDS);
  }

  /** What was begun then is impossible, which is told without asking anybody. */
  void impossible(StoreOperation operation, long startedNanos) {
    done.get(operation).record(System.nanoTime() - startedNanos, TimeUnit.NANOSECONDS);
  }

  /** What was begun then has failed. */
  void failed(StoreOperation operation, long startedNanos) {
    failed.get(operation).record(System.nanoTime() - startedNanos, TimeUnit.NANOSECONDS);
  }
}
