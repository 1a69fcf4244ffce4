package org.janusfhir.model.search;

import java.math.BigDecimal;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.SampledData;
import org.janusfhir.model.search.SearchValue.QuantityValue;

/**
 * The smallest and the greatest measurement of a series. Each is the origin and so many times the
 * factor as its number says; <code>L</code> and <code>U</code> stand for the limits of the device,
 * <code>E</code> for an error.
 */
final class SeriesBounds {
  private final SampledData series;
  private BigDecimal low;
  private BigDecimal high;

  private SeriesBounds(SampledData series) {
    this.series = series;
  }

  /** Null if the series has no measurement. */
  static QuantityValue of(SampledData series) {
    SeriesBounds bounds = new SeriesBounds(series);
    if (series.data() != null) {
      bounds.read(series.data());
    }
    if (bounds.low == null) {
      return null;
    }
    Quantity origin = series.origin();
    return origin == null
        ? new QuantityValue(bounds.low, bounds.high, null, null, null)
        : new QuantityValue(
            bounds.measured(bounds.low),
            bounds.measured(bounds.high),
            origin.system(),
            origin.code(),
            origin.unit());
  }

  private void read(String data) {
    int from = 0;
    for (int i = 0; i <= data.length(); i++) {
      if (i == data.length() || Character.isWhitespace(data.charAt(i))) {
        if (i > from) {
          add(data.substring(from, i));
        }
        from = i + 1;
      }
    }
    if (low != null && series.factor() != null && series.factor().signum() < 0) {
      BigDecimal turned = low;
      low = high;
      high = turned;
    }
  }

  private void add(String item) {
    BigDecimal number =
        switch (item) {
          case "E" -> null;
          case "L" -> series.lowerLimit();
          case "U" -> series.upperLimit();
          default -> number(item);
        };
    if (number != null) {
      low = low == null ? number : low.min(number);
      high = high == null ? number : high.max(number);
    }
  }

  /** Data is a plain string, so what is no number has to be left out. */
  private static BigDecimal number(String item) {
    try {
      return new BigDecimal(item);
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  private BigDecimal measured(BigDecimal number) {
    BigDecimal scaled = series.factor() == null ? number : number.multiply(series.factor());
    BigDecimal origin = series.origin().value();
    return origin == null ? scaled : origin.add(scaled);
  }
}
