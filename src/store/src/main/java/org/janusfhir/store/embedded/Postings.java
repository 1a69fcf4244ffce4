package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.CriterionMatcher;

/**
 * Where in the index the resources lie for which a criterion may hold.
 *
 * @param prefixes what the keys of each value begin with, none twice
 * @param exact whether it does hold for all of these
 * @param withFacts whether their {@link Facts} lie beside them
 */
record Postings(Scope scope, List<byte[]> prefixes, boolean exact, boolean withFacts) {
  /** With more values than this, looking at the resource is cheaper than looking for each. */
  static final int PROBES = 16;

  /** So many values are counted; the others are taken for alike. */
  private static final int COUNTED = 16;

  /**
   * Those of a criterion that the index has.
   *
   * @param limit how many values of it there may be, unless it names them itself
   * @return null if there are more
   */
  static Postings of(Scope scope, Criterion criterion, int limit) {
    ValueRanges ranges = ValueRanges.of(criterion);
    byte[] parameter = scope.parameter(CriterionMatcher.parameter(criterion));
    List<byte[]> prefixes = new ArrayList<>();
    for (ValueRange range : ranges.ranges()) {
      if (range.single()) {
        prefixes.add(Keys.value(parameter, range.from()));
      } else if (!range.collect(scope, parameter, limit, prefixes)) {
        return null;
      }
    }
    List<byte[]> distinct = prefixes.size() < 2 ? prefixes : Keys.distinct(prefixes);
    return new Postings(scope, distinct, ranges.exact(), ofPatients(criterion));
  }

  /** The positions. */
  Matches matches() {
    List<Matches> any = new ArrayList<>(prefixes.size());
    for (byte[] prefix : prefixes) {
      any.add(scope.matches(prefix));
    }
    return Matches.any(any);
  }

  /** About how many positions there are. */
  long size() {
    int counted = Math.min(prefixes.size(), COUNTED);
    long size = 0;
    for (byte[] prefix : prefixes.subList(0, counted)) {
      size += scope.size(prefix);
    }
    return counted == 0 ? 0 : size * prefixes.size() / counted;
  }

  /** Whether {@link #has} is cheap. */
  boolean few() {
    return prefixes.size() <= PROBES;
  }

  /** Whether a position is there. */
  boolean has(byte[] position) {
    for (byte[] prefix : prefixes) {
      scope.work().spend(Work.PROBE);
      if (scope.tables().index().containsKey(Keys.concat(prefix, position))) {
        return true;
      }
    }
    return false;
  }

  private static boolean ofPatients(Criterion criterion) {
    if (!(criterion instanceof Criterion.References references)
        || !references.addresses().isEmpty()) {
      return false;
    }
    for (Criterion.Target target : references.targets()) {
      if (target.type() != ResourceType.PATIENT) {
        return false;
      }
    }
    return true;
  }
}
