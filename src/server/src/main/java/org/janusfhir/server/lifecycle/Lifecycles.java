package org.janusfhir.server.lifecycle;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.wire.FhirVersion;

/** The lives of all versions, those that are installed and those that are only known as retired. */
public final class Lifecycles {
  private static final Comparator<VersionPlan> OLDEST_FIRST =
      Comparator.comparing(
              (VersionPlan plan) -> plan.version() == null ? "" : plan.version().fhirVersion())
          .thenComparing(VersionPlan::id);

  private final Map<String, VersionLifecycle> byId = new LinkedHashMap<>();
  private final ServiceRoot roots;

  /** Of those plans, whose successors make no circle. */
  public Lifecycles(Collection<VersionPlan> plans, InstantSource clock, ServiceRoot roots) {
    this.roots = roots;
    List<VersionPlan> sorted = new ArrayList<>(plans);
    sorted.sort(OLDEST_FIRST);
    for (VersionPlan plan : sorted) {
      byId.put(plan.id(), new VersionLifecycle(plan, this, clock));
    }
  }

  /** As a version plans it for itself, by the system's clock. */
  public static VersionLifecycle of(FhirVersion version) {
    VersionPlan plan = VersionPlan.of(version);
    return new Lifecycles(List.of(plan), InstantSource.system(), new ServiceRoot(""))
        .get(plan.id());
  }

  /** Of the version with that path segment; null if nothing is known of it. */
  public VersionLifecycle get(String id) {
    return byId.get(id);
  }

  /** All, the oldest version first; those that are not installed before them. */
  public Collection<VersionLifecycle> all() {
    return byId.values();
  }

  /** Where links lead to. */
  ServiceRoot roots() {
    return roots;
  }

  /** The next version after it that is served; null if there is none. */
  VersionLifecycle successor(VersionPlan plan) {
    VersionLifecycle next = byId.get(plan.dates().successor());
    while (next != null && next.retired()) {
      next = byId.get(next.plan().dates().successor());
    }
    return next;
  }
}
