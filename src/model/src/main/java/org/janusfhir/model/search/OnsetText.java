package org.janusfhir.model.search;

import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Range;
import org.janusfhir.model.Value;

/** What an onset that is no time says as a string: <code>5 a</code>, <code>5 a - 7 a</code>. */
final class OnsetText {
  private OnsetText() {}

  /** Null if there is none or if it is a time. */
  static String of(Value onset) {
    if (onset instanceof Primitive primitive) {
      return switch (primitive.valueType()) {
        case DATE, DATE_TIME, INSTANT -> null;
        default -> primitive.text();
      };
    }
    if (onset instanceof Quantity age) {
      return text(age);
    }
    if (onset instanceof Range range) {
      String low = text(range.low());
      String high = text(range.high());
      return low == null || high == null ? (low == null ? high : low) : low + " - " + high;
    }
    return null;
  }

  private static String text(Quantity quantity) {
    if (quantity == null || quantity.value() == null) {
      return null;
    }
    String number = quantity.value().toPlainString();
    String unit = quantity.unit() == null ? quantity.code() : quantity.unit();
    return unit == null ? number : number + ' ' + unit;
  }
}
