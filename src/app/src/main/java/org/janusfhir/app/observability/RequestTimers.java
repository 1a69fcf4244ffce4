package org.janusfhir.app.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.janusfhir.server.RequestObserver;

/**
 * The metric <code>janus_requests_seconds</code>: answers by version, interaction, type and status.
 * Its labels come from tables, never from a request. A timer is found by walking down from label to
 * label, so that an answer is counted without making an object.
 */
@Singleton // asked for every answer, so without a proxy between
public class RequestTimers implements RequestObserver {
  private static final int LEAST_STATUS = 100;
  private static final int STATUSES = 500;

  private final MeterRegistry registry;
  private final Node versions = new Node();

  /** Timers of that registry. */
  @Inject
  public RequestTimers(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void answered(String version, String interaction, String type, int status, long nanos) {
    Node node = versions.child(version).child(interaction).child(type);
    Timer timer = node.timer(status);
    if (timer == null) {
      timer = timer(version, interaction, type, status);
      node.keep(status, timer);
    }
    timer.record(nanos, TimeUnit.NANOSECONDS);
  }

  /** The registry gives the same timer for the same labels, whoever asks first. */
  private Timer timer(String version, String interaction, String type, int status) {
    return Timer.builder("janus.requests")
        .description("Answers to FHIR requests")
        .tag("version", version)
        .tag("interaction", interaction)
        .tag("type", type)
        .tag("status", Integer.toString(status))
        .register(registry);
  }

  /** What is known below a label, and the timers by status if it is the last one. */
  private static final class Node {
    private final Map<String, Node> children = new ConcurrentHashMap<>(4);
    private final AtomicReferenceArray<Timer> timers = new AtomicReferenceArray<>(STATUSES);

    Node child(String label) {
      Node child = children.get(label);
      return child != null ? child : children.computeIfAbsent(label, absent -> new Node());
    }

    Timer timer(int status) {
      return timers.get(status - LEAST_STATUS);
    }

    void keep(int status, Timer timer) {
      timers.set(status - LEAST_STATUS, timer);
    }
  }
}
