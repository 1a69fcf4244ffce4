package org.janusfhir.postgres;

import java.math.BigDecimal;
import java.util.List;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.Criterion.QuantityRange;
import org.janusfhir.model.search.CriterionMatcher;
import org.janusfhir.model.search.QuantityMatcher;

/**
 * How intervals stand to ranges, as {@link CriterionMatcher#matches} and {@link QuantityMatcher}
 * say it.
 *
 * @param low the column where an interval begins
 * @param high where it ends: of dates what follows its last moment, of numbers its last one
 */
record Ranges(Bindings bindings, String low, String high) {
  /** A date stands to one of these as asked. */
  String anyDate(List<DateRange> ranges) {
    return Condition.any(ranges.stream().map(this::date));
  }

  /** A number with a unit stands to one of these as asked. */
  String anyQuantity(List<QuantityRange> ranges) {
    return Condition.any(ranges.stream().map(this::quantity));
  }

  private String date(DateRange range) {
    return switch (range.comparison()) {
      case WITHIN -> within(range);
      case NOT_WITHIN -> "(NOT " + within(range) + ")";
      case BEFORE -> "(" + low + " < " + start(range) + ")";
      case BEFORE_OR_WITHIN -> "(" + low + " < " + start(range) + " OR " + within(range) + ")";
      case AFTER -> "(" + high + " > " + end(range) + ")";
      case AFTER_OR_WITHIN -> "(" + high + " > " + end(range) + " OR " + within(range) + ")";
      case STARTS_AFTER -> "(" + low + " >= " + end(range) + ")";
      case ENDS_BEFORE -> "(" + high + " <= " + start(range) + ")";
      case OVERLAPS -> "(" + low + " < " + end(range) + " AND " + high + " > " + start(range) + ")";
    };
  }

  private String within(DateRange range) {
    return "(" + low + " >= " + start(range) + " AND " + high + " <= " + end(range) + ")";
  }

  private String start(DateRange range) {
    return bindings.bind(range.startMillis()) + "::bigint";
  }

  private String end(DateRange range) {
    return bindings.bind(range.endMillis()) + "::bigint";
  }

  private String quantity(QuantityRange range) {
    String number = number(range);
    String unit = unit(range);
    return unit == null ? number : "(" + number + " AND " + unit + ")";
  }

  /** Null if any will do. */
  private String unit(QuantityRange range) {
    String unit = range.unit() == null ? null : bindings.bind(SqlText.clean(range.unit()));
    if (range.system() == null) {
      return unit == null ? null : "(m.code = " + unit + " OR m.unit = " + unit + ")";
    }
    String system = "m.system = " + bindings.bind(SqlText.clean(range.system()));
    return unit == null ? system : "(" + system + " AND m.code = " + unit + ")";
  }

  private String number(QuantityRange range) {
    return switch (range.comparison()) {
      case WITHIN -> within(range);
      case NOT_WITHIN -> "(NOT " + within(range) + ")";
      case BEFORE -> before(range);
      case BEFORE_OR_WITHIN -> "(" + before(range) + " OR " + within(range) + ")";
      case AFTER -> after(range);
      case AFTER_OR_WITHIN -> "(" + after(range) + " OR " + within(range) + ")";
      case STARTS_AFTER -> "(" + low + " IS NOT NULL AND " + low + isAfter(range) + ")";
      case ENDS_BEFORE -> "(" + high + " IS NOT NULL AND " + high + " < " + first(range) + ")";
      case OVERLAPS ->
          String.format(
              "((%1$s IS NULL OR NOT %1$s%3$s) AND (%2$s IS NULL OR %2$s >= %4$s))",
              low, high, isAfter(range), first(range));
    };
  }

  private String within(QuantityRange range) {
    return "(NOT " + before(range) + " AND NOT " + after(range) + ")";
  }

  private String before(QuantityRange range) {
    return "(" + low + " IS NULL OR " + low + " < " + first(range) + ")";
  }

  private String after(QuantityRange range) {
    return "(" + high + " IS NULL OR " + high + isAfter(range) + ")";
  }

  /** The end of a range does not belong to it, unless it is all there is. */
  private String isAfter(QuantityRange range) {
    boolean single = range.low().compareTo(range.high()) >= 0;
    return (single ? " > " : " >= ") + number(range.high());
  }

  private String first(QuantityRange range) {
    return number(range.low());
  }

  private String number(BigDecimal number) {
    return bindings.bind(Change.Measure.text(number)) + "::text::numeric";
  }
}
