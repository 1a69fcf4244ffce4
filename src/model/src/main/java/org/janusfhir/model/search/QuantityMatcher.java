package org.janusfhir.model.search;

import java.math.BigDecimal;
import org.janusfhir.model.search.Criterion.QuantityRange;
import org.janusfhir.model.search.SearchValue.QuantityValue;

/**
 * Whether a number or quantity stands to a range as asked. The range has its first number but not
 * its end, unless both are the same; the value has both of its ends. Units are compared as they
 * are: nothing is converted.
 */
public final class QuantityMatcher {
  private QuantityMatcher() {}

  /** Whether the value has the unit and stands to the range as asked. */
  public static boolean matches(QuantityRange range, QuantityValue value) {
    return unit(range, value) && number(range, value.low(), value.high());
  }

  private static boolean unit(QuantityRange range, QuantityValue value) {
    String unit = range.unit();
    if (range.system() == null) {
      return unit == null || unit.equals(value.code()) || unit.equals(value.unit());
    }
    return range.system().equals(value.system() == null ? "" : value.system())
        && (unit == null || unit.equals(value.code()));
  }

  private static boolean number(QuantityRange range, BigDecimal low, BigDecimal high) {
    boolean before = low == null || low.compareTo(range.low()) < 0;
    boolean after = high == null || isAfter(range, high);
    boolean within = !before && !after;
    return switch (range.comparison()) {
      case WITHIN -> within;
      case NOT_WITHIN -> !within;
      case BEFORE -> before;
      case BEFORE_OR_WITHIN -> before || within;
      case AFTER -> after;
      case AFTER_OR_WITHIN -> after || within;
      case STARTS_AFTER -> low != null && isAfter(range, low);
      case ENDS_BEFORE -> high != null && high.compareTo(range.low()) < 0;
      case OVERLAPS ->
          (low == null || !isAfter(range, low))
              && (high == null || high.compareTo(range.low()) >= 0);
    };
  }

  /** Whether a number is after the last one of the range. */
  private static boolean isAfter(QuantityRange range, BigDecimal number) {
    int toEnd = number.compareTo(range.high());
    return toEnd > 0 || (toEnd == 0 && range.low().compareTo(range.high()) < 0);
  }
}
