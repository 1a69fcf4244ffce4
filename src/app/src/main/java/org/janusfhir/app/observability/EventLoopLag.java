package org.janusfhir.app.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.netty.MainEventLoopGroup;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The metric <code>janus_event_loop_lag_seconds</code>: twice a second each event loop is asked how
 * much later than it should it comes to something. Requests wait as long.
 */
@ApplicationScoped
public class EventLoopLag {
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2)
  };

  private final EventLoopGroup loops;
  private final Timer lag;
  private final boolean serving;

  /** Asks these loops if this process serves. */
  @Inject
  public EventLoopLag(
      @MainEventLoopGroup EventLoopGroup loops,
      MeterRegistry registry,
      @CommandLineArguments String[] arguments) {
    this.loops = loops;
    this.serving = arguments.length == 0;
    this.lag =
        Timer.builder("janus.event.loop.lag")
            .description("How late event loops come to what they have to do")
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
  }

  void start(@Observes StartupEvent event) {
    if (serving) {
      loops.forEach(this::askLater);
    }
  }

  private void askLater(EventExecutor loop) {
    if (loop.isShuttingDown()) {
      return;
    }
    long dueNanos = System.nanoTime() + INTERVAL_NANOS;
    var unused =
        loop.schedule(
            () -> {
              lag.record(Math.max(0, System.nanoTime() - dueNanos), TimeUnit.NANOSECONDS);
              askLater(loop);
            },
            INTERVAL_NANOS,
            TimeUnit.NANOSECONDS);
  }
}
