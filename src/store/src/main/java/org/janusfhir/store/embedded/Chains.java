package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Link;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.SearchValue.ReferenceValue;

/** Chains: criteria about what a resource points to, answered in the same snapshot. */
final class Chains {
  /** With more targets than this, each candidate's are looked at instead. */
  private static final int TARGETS = 2_000;

  /** So many resources of the linked type are looked at to find these. */
  private static final int LOOKED_AT = 20_000;

  /** For so many targets it is kept whether they meet the criterion. */
  private static final int KEPT = 10_000;

  private Chains() {}

  /**
   * The chain as a criterion about references.
   *
   * @return null if there are too many targets, or to find them takes too long
   */
  static Criterion.References references(Scope scope, Criterion.Chain chain) {
    List<Target> targets = new ArrayList<>();
    int lookedAt = 0;
    for (Link link : chain.links()) {
      Scope linked = scope.of(link.type());
      SearchPlan plan = SearchPlan.of(linked, link.criteria());
      Candidates candidates = plan.candidates(linked);
      for (Candidate next = candidates.next(); next != null; next = candidates.next()) {
        lookedAt++;
        if (lookedAt > LOOKED_AT || targets.size() >= TARGETS) {
          return null;
        }
        if (plan.holds(next)) {
          targets.add(new Target(link.type(), next.id()));
        }
      }
    }
    return new Criterion.References(chain.parameter(), targets);
  }

  /** The chain as a condition. */
  static Condition condition(Scope scope, Criterion.Chain chain) {
    Criterion.References references = references(scope, chain);
    if (references != null) {
      return Conditions.of(scope, references);
    }
    Targets targets = new Targets(scope, chain);
    return new Condition(
        null, null, candidate -> targets.any(candidate.resource()), 2 * Work.DECODE);
  }

  /** What is pointed to, looked at one by one. */
  private static final class Targets {
    private final Scope scope;
    private final String parameter;
    private final Map<ResourceType, List<List<Condition>>> conditions =
        new EnumMap<>(ResourceType.class);
    private final Map<ReferenceValue, Boolean> known =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<ReferenceValue, Boolean> eldest) {
            return size() > KEPT;
          }
        };

    Targets(Scope scope, Criterion.Chain chain) {
      this.scope = scope;
      this.parameter = chain.parameter();
      for (Link link : chain.links()) {
        conditions
            .computeIfAbsent(link.type(), type -> new ArrayList<>())
            .add(
                Stream.concat(
                        SearchIndex.withoutMerged(link.type(), link.criteria()).stream(),
                        link.criteria().stream())
                    .map(criterion -> Conditions.of(scope.of(link.type()), criterion))
                    .toList());
      }
    }

    boolean any(Resource resource) {
      for (SearchValue value : SearchIndex.values(resource, parameter)) {
        if (value instanceof ReferenceValue target
            && conditions.containsKey(target.type())
            && holds(target)) {
          return true;
        }
      }
      return false;
    }

    private boolean holds(ReferenceValue target) {
      Boolean before = known.get(target);
      if (before != null) {
        return before;
      }
      Candidate candidate = scope.of(target.type()).candidate(target.id());
      boolean holds =
          candidate != null
              && conditions.get(target.type()).stream()
                  .anyMatch(all -> all.stream().allMatch(c -> c.holds(candidate)));
      known.put(target, holds);
      return holds;
    }
  }
}
