package org.janusfhir.ccd;

import java.math.BigDecimal;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.QuantityComparator;
import org.janusfhir.model.Range;
import org.janusfhir.model.Value;

/**
 * A physical quantity or an interval of them.
 *
 * @param value digits as sent; null for an interval
 * @param unit of the value; null for an interval
 * @param low may be null
 * @param lowClosed whether low itself belongs to the interval
 * @param high may be null
 * @param highClosed whether high itself belongs to the interval
 */
record Amount(
    String value, String unit, Amount low, boolean lowClosed, Amount high, boolean highClosed) {
  private static final String UCUM = "http://unitsofmeasure.org";

  /** Beyond this scale digits are written with an exponent. */
  private static final int LONGEST_PLAIN = 40;

  static Amount of(BigDecimal value, String unit) {
    String digits =
        Math.abs((long) value.scale()) > LONGEST_PLAIN ? value.toString() : value.toPlainString();
    return new Amount(digits, unit, null, true, null, true);
  }

  /** Of a Quantity or Range; null if it says no number. */
  static Amount of(Value value) {
    if (value instanceof Range range) {
      return between(range.low(), range.high());
    }
    if (!(value instanceof Quantity quantity) || quantity.value() == null) {
      return null;
    }
    Amount exact = of(quantity.value(), unit(quantity));
    QuantityComparator comparator = quantity.comparator();
    if (comparator == null) {
      return exact;
    }
    return switch (comparator) {
      case LESS_THAN -> new Amount(null, null, null, true, exact, false);
      case LESS_OR_EQUAL -> new Amount(null, null, null, true, exact, true);
      case GREATER_OR_EQUAL -> new Amount(null, null, exact, true, null, true);
      case GREATER_THAN -> new Amount(null, null, exact, false, null, true);
    };
  }

  /** The interval between two quantities, either of which may be null; null if both are. */
  static Amount between(Quantity low, Quantity high) {
    Amount from = exact(low);
    Amount to = exact(high);
    return from == null && to == null ? null : new Amount(null, null, from, true, to, true);
  }

  /** Of a quantity, whatever its comparator; null without a number. */
  static Amount exact(Quantity quantity) {
    return quantity == null || quantity.value() == null
        ? null
        : of(quantity.value(), unit(quantity));
  }

  /** In UCUM, where a unit that is only text becomes an annotation. */
  private static String unit(Quantity quantity) {
    String code = UCUM.equals(quantity.system()) ? XmlText.code(quantity.code()) : null;
    if (code != null) {
      return code;
    }
    String unit = XmlText.of(quantity.unit() == null ? quantity.code() : quantity.unit());
    if (unit == null) {
      return "1";
    }
    boolean plain = unit.chars().allMatch(c -> c > ' ' && c < 0x7F);
    return plain ? unit : '{' + unit.replaceAll("[\\s{}]+", "_") + '}';
  }
}
