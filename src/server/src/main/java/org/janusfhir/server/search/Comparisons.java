package org.janusfhir.server.search;

import org.janusfhir.model.search.Criterion.RangeComparison;
import org.janusfhir.wire.PrefixGrammar.Comparison;

/**
 * What the prefixes of dates, numbers and quantities mean for ranges.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#prefix">Prefixes</a>
 */
final class Comparisons {
  private Comparisons() {}

  static RangeComparison of(Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> RangeComparison.WITHIN;
      case NOT_EQUAL -> RangeComparison.NOT_WITHIN;
      case LESS -> RangeComparison.BEFORE;
      case LESS_OR_EQUAL -> RangeComparison.BEFORE_OR_WITHIN;
      case GREATER -> RangeComparison.AFTER;
      case GREATER_OR_EQUAL -> RangeComparison.AFTER_OR_WITHIN;
      case STARTS_AFTER -> RangeComparison.STARTS_AFTER;
      case ENDS_BEFORE -> RangeComparison.ENDS_BEFORE;
      case APPROXIMATELY -> RangeComparison.OVERLAPS;
    };
  }
}
