package org.janusfhir.model.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.SampledData;
import org.janusfhir.model.Value;
import org.janusfhir.model.search.SearchValue.QuantityValue;

/**
 * What numbers, quantities and series of measurements say to a search. Everything here takes null
 * for an absent element.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#quantity">Quantity</a>
 */
final class QuantityValues {
  /** Units of time in days, by their codes and the names that people write. */
  private static final Map<String, BigDecimal> DAYS =
      Map.ofEntries(
          Map.entry("s", fraction(86_400)),
          Map.entry("min", fraction(1440)),
          Map.entry("minute", fraction(1440)),
          Map.entry("minutes", fraction(1440)),
          Map.entry("h", fraction(24)),
          Map.entry("hour", fraction(24)),
          Map.entry("hours", fraction(24)),
          Map.entry("d", BigDecimal.ONE),
          Map.entry("day", BigDecimal.ONE),
          Map.entry("days", BigDecimal.ONE),
          Map.entry("wk", BigDecimal.valueOf(7)),
          Map.entry("mo", new BigDecimal("30.4375")),
          Map.entry("a", new BigDecimal("365.25")));

  private QuantityValues() {}

  static void number(Integer number, Extraction out) {
    if (number != null) {
      BigDecimal value = BigDecimal.valueOf(number);
      out.add(new QuantityValue(value, value, null, null, null));
    }
  }

  /** A quantity, or the bounds of a series; nothing if the value is neither. */
  static void choice(Value value, Extraction out) {
    QuantityValue quantity = of(value);
    if (quantity != null) {
      out.add(quantity);
    }
  }

  /** Null if the value is neither a quantity nor a series, or says no number. */
  static QuantityValue of(Value value) {
    if (value instanceof Quantity quantity) {
      return of(quantity, quantity.value());
    }
    return value instanceof SampledData series ? SeriesBounds.of(series) : null;
  }

  /** A duration as a plain number of days, as far as its unit is known. */
  static void days(Quantity duration, Extraction out) {
    if (duration == null || duration.value() == null) {
      return;
    }
    String unit = duration.code() == null ? duration.unit() : duration.code();
    BigDecimal factor = unit == null ? null : DAYS.get(unit);
    if (factor != null) {
      BigDecimal days = duration.value().multiply(factor, MathContext.DECIMAL64);
      QuantityValue value = of(duration, days);
      out.add(new QuantityValue(value.low(), value.high(), null, null, null));
    }
  }

  private static QuantityValue of(Quantity quantity, BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal low = value;
    BigDecimal high = value;
    if (quantity.comparator() != null) {
      switch (quantity.comparator()) {
        case LESS_THAN, LESS_OR_EQUAL -> low = null;
        case GREATER_THAN, GREATER_OR_EQUAL -> high = null;
      }
    }
    return new QuantityValue(low, high, quantity.system(), quantity.code(), quantity.unit());
  }

  private static BigDecimal fraction(int denominator) {
    return BigDecimal.ONE.divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128);
  }
}
