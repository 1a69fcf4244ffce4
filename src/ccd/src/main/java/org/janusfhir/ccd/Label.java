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

/** Values as people read them. */
final class Label {
  private Label() {}

  /** Null for null and for what cannot be said in a line of text. */
  static String of(Value value) {
    if (value instanceof Primitive primitive) {
      return primitive.text();
    }
    if (value instanceof CodeableConcept concept) {
      return Cd.label(concept);
    }
    if (value instanceof Quantity || value instanceof Range) {
      Amount amount = Amount.of(value);
      return amount == null ? null : amount.label();
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
