package org.janusfhir.postgres;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.SearchIndex;

/**
 * Where dates can be that stand to ranges as asked. No date is longer than {@link
 * SearchIndex#LONGEST_DATE_MILLIS}, so that one that ends late does not begin early: of an index of
 * beginnings only this stretch has to be looked at, where what was asked itself is open to one
 * side. Not all that is there stands to the ranges as asked.
 *
 * @param first where such a date begins at the earliest; {@link Long#MIN_VALUE} if anywhere
 * @param last where it begins at the latest; {@link Long#MAX_VALUE} if anywhere
 * @param end where it ends at the earliest; {@link Long#MIN_VALUE} if anywhere
 */
record DateBounds(long first, long last, long end) {
  private static final DateBounds ANYWHERE =
      new DateBounds(Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE);
  private static final DateBounds NOWHERE =
      new DateBounds(Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);

  /** Of one date for which all of these hold. */
  static DateBounds of(List<Criterion.Dates> all) {
    DateBounds bounds = ANYWHERE;
    for (Criterion.Dates dates : all) {
      DateBounds any = NOWHERE;
      for (DateRange range : dates.ranges()) {
        any = any.or(of(range));
      }
      bounds = bounds.and(any);
    }
    return bounds;
  }

  private static DateBounds of(DateRange range) {
    long start = range.startMillis();
    long end = range.endMillis();
    return switch (range.comparison()) {
      case WITHIN -> new DateBounds(start, end, start);
      case NOT_WITHIN -> ANYWHERE;
      case BEFORE, ENDS_BEFORE -> before(start);
      case BEFORE_OR_WITHIN -> before(Math.max(start, end));
      case AFTER -> new DateBounds(longBefore(end), Long.MAX_VALUE, end);
      case AFTER_OR_WITHIN ->
          new DateBounds(Math.min(start, longBefore(end)), Long.MAX_VALUE, Math.min(start, end));
      case STARTS_AFTER -> new DateBounds(end, Long.MAX_VALUE, end);
      case OVERLAPS -> new DateBounds(longBefore(start), end, start);
    };
  }

  private static DateBounds before(long last) {
    return new DateBounds(Long.MIN_VALUE, last, Long.MIN_VALUE);
  }

  /** Where a date begins at the earliest that ends then. */
  private static long longBefore(long end) {
    long longest = SearchIndex.LONGEST_DATE_MILLIS;
    return end < Long.MIN_VALUE + longest ? Long.MIN_VALUE : end - longest;
  }

  private DateBounds or(DateBounds other) {
    return new DateBounds(
        Math.min(first, other.first), Math.max(last, other.last), Math.min(end, other.end));
  }

  private DateBounds and(DateBounds other) {
    return new DateBounds(
        Math.max(first, other.first), Math.min(last, other.last), Math.max(end, other.end));
  }

  /** As SQL about columns, each part of which an index on both can check; none says nothing. */
  List<String> conditions(String begins, String ends, Bindings bindings) {
    List<String> conditions = new ArrayList<>();
    if (first != Long.MIN_VALUE) {
      conditions.add(begins + " >= " + bindings.bind(first) + "::bigint");
    }
    if (last != Long.MAX_VALUE) {
      conditions.add(begins + " <= " + bindings.bind(last) + "::bigint");
    }
    if (end != Long.MIN_VALUE) {
      conditions.add(ends + " >= " + bindings.bind(end) + "::bigint");
    }
    return conditions;
  }
}
