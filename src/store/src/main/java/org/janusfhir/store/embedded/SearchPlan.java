package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.CriterionMatcher;
import org.janusfhir.model.search.SearchIndex;

/**
 * How a query is answered: candidates out of the index, and conditions on each.
 *
 * @param part of the index with the candidates, in the order of positions; null for all resources
 * @param conditions the cheapest first
 */
record SearchPlan(Matches part, List<Condition> conditions) {
  /** A criterion that names no values may have so many beside others. */
  private static final int VALUES = 256;

  /** And so many alone. */
  private static final int VALUES_ALONE = 1_024;

  /** Of so few candidates each is looked at rather than another criterion's values. */
  private static final int FEW = 2_000;

  /** How much dearer a candidate is that has no facts with it. */
  private static final int WITHOUT_FACTS = 10;

  /**
   * Plans.
   *
   * @throws IllegalArgumentException if the type has no such parameter
   */
  static SearchPlan of(Scope scope, List<Criterion> criteria) {
    return new Planning(scope).plan(criteria);
  }

  /** All candidates, in the order of positions. */
  Candidates candidates(Scope scope) {
    return candidates(scope, BytesType.EMPTY);
  }

  /** The candidates from a position on. */
  Candidates candidates(Scope scope, byte[] from) {
    return Candidates.inOrder(scope, part == null ? scope.all() : part, from);
  }

  /** Whether all conditions hold. */
  boolean holds(Candidate candidate) {
    for (Condition condition : conditions) {
      if (!condition.holds(candidate)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A way to get candidates.
   *
   * @param postings null for ids
   */
  private record Way(Criterion criterion, Postings postings, List<String> ids, long size) {
    long cost() {
      boolean cheap = postings == null || postings.withFacts();
      return cheap ? size : size * WITHOUT_FACTS;
    }

    boolean exact() {
      return postings == null || postings.exact();
    }
  }

  /** The state of making a plan. */
  private static final class Planning {
    private final Scope scope;
    private final List<Criterion> rest = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();

    Planning(Scope scope) {
      this.scope = scope;
    }

    SearchPlan plan(List<Criterion> criteria) {
      List<Criterion> wide = new ArrayList<>();
      rest.addAll(SearchIndex.withoutMerged(scope.type(), criteria));
      for (Criterion criterion : criteria) {
        String parameter = CriterionMatcher.parameter(criterion);
        if (parameter != null) {
          SearchIndex.require(scope.type(), parameter);
        }
        sort(resolved(criterion), wide);
      }
      for (Criterion criterion : wide) {
        addWide(criterion);
      }
      Way best = ways.stream().min(Comparator.comparingLong(Way::cost)).orElse(null);
      return best == null ? new SearchPlan(null, conditions(List.of())) : by(best);
    }

    private Criterion resolved(Criterion criterion) {
      if (criterion instanceof Criterion.Chain chain) {
        Criterion references = Chains.references(scope, chain);
        return references == null ? criterion : references;
      }
      return criterion;
    }

    private void sort(Criterion criterion, List<Criterion> wide) {
      if (criterion instanceof Criterion.Ids ids) {
        ways.add(new Way(criterion, null, ids.ids(), ids.ids().size()));
      } else if (!ValueRanges.indexed(criterion)) {
        rest.add(criterion);
      } else if (ValueRanges.of(criterion).narrow()) {
        add(criterion, Postings.of(scope, criterion, VALUES_ALONE));
      } else {
        wide.add(criterion);
      }
    }

    private void addWide(Criterion criterion) {
      long fewest = ways.stream().mapToLong(Way::size).min().orElse(Long.MAX_VALUE);
      int limit = ways.isEmpty() ? VALUES_ALONE : VALUES;
      add(criterion, fewest <= FEW ? null : Postings.of(scope, criterion, limit));
    }

    private void add(Criterion criterion, Postings postings) {
      if (postings == null) {
        rest.add(criterion);
      } else {
        ways.add(new Way(criterion, postings, null, postings.size()));
      }
    }

    private SearchPlan by(Way best) {
      List<Way> taken = new ArrayList<>(List.of(best));
      if (best.postings != null && !best.postings.withFacts()) {
        ways.stream()
            .filter(way -> !way.equals(best) && way.postings != null && way.postings.few())
            .forEach(taken::add);
      }
      List<Matches> parts = new ArrayList<>();
      for (Way way : taken) {
        parts.add(way.postings == null ? new IdMatches(scope, way.ids) : way.postings.matches());
      }
      return new SearchPlan(Matches.all(parts), conditions(taken));
    }

    private List<Condition> conditions(List<Way> taken) {
      List<Criterion> open = new ArrayList<>(rest);
      for (Way way : ways) {
        if (!taken.contains(way) || !way.exact()) {
          open.add(way.criterion);
        }
      }
      List<Condition> conditions = new ArrayList<>();
      for (Criterion criterion : open) {
        conditions.add(Conditions.of(scope, criterion));
      }
      conditions.sort(Comparator.comparingInt(Condition::cost));
      return conditions;
    }
  }
}
