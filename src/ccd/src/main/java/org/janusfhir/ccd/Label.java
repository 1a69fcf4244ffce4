package org.janusfhir.ccd;

import java.util.stream.Collectors;
import org.janusfhir.model.Attachment;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Range;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Timing;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;

/** Values as people read them. */
final class Label {
  private Label() {}

  /** Null for null and for what cannot be said in a line of text. */
  static String of(Value value) {
    if (value instanceof Primitive primitive) {
      return of(primitive);
    }
    if (value instanceof CodeableConcept concept) {
      return Cd.label(concept);
    }
    if (value instanceof Quantity quantity) {
      return of(quantity);
    }
    if (value instanceof Range range) {
      return between(range.low(), range.high());
    }
    if (value instanceof Ratio ratio) {
      return join(" / ", of(ratio.numerator()), of(ratio.denominator()));
    }
    if (value instanceof Period period) {
      return join(" – ", text(period.start()), text(period.end()));
    }
    if (value instanceof Timing timing) {
      return of(timing);
    }
    if (value instanceof Reference reference) {
      return reference.display();
    }
    return value instanceof Attachment attachment ? attachment.title() : null;
  }

  /** The texts that are not null, or null if none is left. */
  static String join(String separator, String... texts) {
    StringBuilder all = new StringBuilder();
    for (String text : texts) {
      String kept = XmlText.of(text);
      if (kept != null) {
        all.append(all.isEmpty() ? "" : separator).append(kept);
      }
    }
    return all.isEmpty() ? null : all.toString();
  }

  static String text(FhirDateTime time) {
    return time == null ? null : time.text();
  }

  /** An interval of quantities, either of which may be null. */
  static String between(Quantity low, Quantity high) {
    String from = of(low);
    String to = of(high);
    if (from == null || to == null) {
      return from == null ? join(" ", to == null ? null : "≤", to) : "≥ " + from;
    }
    return from + " – " + to;
  }

  private static String of(Primitive primitive) {
    if (primitive.valueType() == ValueType.BOOLEAN) {
      return Boolean.parseBoolean(primitive.text()) ? "yes" : "no";
    }
    return primitive.text();
  }

  private static String of(Quantity quantity) {
    if (quantity == null || quantity.value() == null) {
      return null;
    }
    String comparator = quantity.comparator() == null ? null : quantity.comparator().code();
    String unit = XmlText.of(quantity.unit());
    return join(
        " ", comparator, Amount.exact(quantity).value(), unit == null ? quantity.code() : unit);
  }

  private static String of(Timing timing) {
    String events =
        timing.event().stream().map(FhirDateTime::text).collect(Collectors.joining(", "));
    Timing.Repeat repeat = timing.repeat();
    String often = null;
    if (repeat != null && repeat.period() != null && repeat.periodUnit() != null) {
      String every = repeat.period().toPlainString() + ' ' + repeat.periodUnit().code();
      often = (repeat.frequency() == null ? "" : repeat.frequency() + " × ") + "per " + every;
    }
    String when = repeat == null || repeat.when() == null ? null : repeat.when().code();
    return join(", ", Cd.label(timing.code()), often, when, events);
  }
}
