package org.janusfhir.app.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.janusfhir.server.RequestObserver;

/**
 * The metric <code>janus_requests_seconds</code>: answers by version, interaction and status. Its
 * labels come from tables, never from a request.
 */
@ApplicationScoped
public class RequestTimers implements RequestObserver {
  private final MeterRegistry registry;
  private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();

  private record Labels(String version, String interaction, int status) {}

  /** Timers of that registry. */
  @Inject
  public RequestTimers(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void answered(String version, String interaction, int status, long nanos) {
    timers
        .computeIfAbsent(new Labels(version, interaction, status), this::timer)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Labels labels) {
    return Timer.builder("janus.requests")
        .description("Answers to FHIR requests")
        .tag("version", labels.version())
        .tag("interaction", labels.interaction())
        .tag("status", Integer.toString(labels.status()))
        .register(registry);
  }
}
