package org.janusfhir.app.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
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

  /** From an answer out of the cache to one that nobody waits for. */
  private static final Duration[] BOUNDARIES =
      IntStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final Node versions = new Node();

  /** Timers of that registry. */
  @Inject
  public RequestTimers(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void answered(String version, String interaction, String type, int status, long nanos) {
    Node interactions = versions.child(version).child(interaction);
    durations(interactions, version, interaction).record(nanos, TimeUnit.NANOSECONDS);
    Node node = interactions.child(type);
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

  /** Has buckets, and so few labels: each type and status would have as many series again. */
  private Timer durations(Node interactions, String version, String interaction) {
    Timer durations = interactions.durations;
    if (durations == null) {
      durations =
          Timer.builder("janus.requests.duration")
              .description("Answers to FHIR requests, by how long they took")
              .tag("version", version)
              .tag("interaction", interaction)
              .serviceLevelObjectives(BOUNDARIES)
              .register(registry);
      interactions.durations = durations;
    }
    return durations;
  }

  /** What is known below a label, and the timers by status if it is the last one. */
  private static final class Node {
    private final Map<String, Node> children = new ConcurrentHashMap<>(4);
    private volatile Timer durations;
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
