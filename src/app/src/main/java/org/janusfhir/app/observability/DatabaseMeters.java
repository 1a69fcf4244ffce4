package org.janusfhir.app.observability;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.vertx.core.spi.metrics.PoolMetrics;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;

/**
 * The metrics <code>janus_database_*</code>: how the connections to the database are used. Without
 * a database they are there and 0.
 */
@Singleton
public class DatabaseMeters implements MeterBinder, PoolMetrics<Long> {
  private final AtomicInteger used = new AtomicInteger();
  private final LongAdder refused = new LongAdder();
  private volatile Timer wait;
  private final List<Pool> pools = new CopyOnWriteArrayList<>();
  private final AtomicInteger most = new AtomicInteger();

  /**
   * These connections are meant, too.
   *
   * @param mostConnections as many as there may be
   */
  public void add(Pool connections, int mostConnections) {
    pools.add(connections);
    most.addAndGet(mostConnections);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge("max", "Connections that there may be", meters -> meters.most.get(), registry);
    gauge("open", "Connections that there are", DatabaseMeters::open, registry);
    gauge("used", "Connections that work for somebody", meters -> meters.used.get(), registry);
    wait =
        Timer.builder("janus.database.wait")
            .description("Waiting for a connection")
            .register(registry);
    FunctionCounter.builder("janus.database.refused", refused, LongAdder::doubleValue)
        .description("Waited too long for a connection")
        .register(registry);
  }

  private void gauge(
      String name, String what, ToDoubleFunction<DatabaseMeters> value, MeterRegistry registry) {
    Gauge.builder("janus.database.connections." + name, this, value)
        .description(what)
        .register(registry);
  }

  private int open() {
    return pools.stream().mapToInt(Pool::size).sum();
  }

  /** Somebody wants a connection. */
  @Override
  public Long submitted() {
    return System.nanoTime();
  }

  /** Somebody has got one. */
  @Override
  public Long begin(Long wantedNanos) {
    used.incrementAndGet();
    Timer timer = wait;
    if (timer != null) {
      timer.record(System.nanoTime() - wantedNanos, TimeUnit.NANOSECONDS);
    }
    return wantedNanos;
  }

  /** Somebody has waited too long. */
  @Override
  public void rejected(Long wantedNanos) {
    refused.increment();
  }

  /** Somebody has given one back. */
  @Override
  public void end(Long wantedNanos, boolean succeeded) {
    used.decrementAndGet();
  }
}
