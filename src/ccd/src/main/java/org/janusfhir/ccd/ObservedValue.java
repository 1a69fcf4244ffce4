package org.janusfhir.ccd;

import org.janusfhir.model.Attachment;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Range;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.Value;

/**
 * The value of an observation: exactly one component besides the type is given.
 *
 * @param type the data type of CDA; null only with a null flavor
 * @param concept of type CD
 * @param text of type ST
 * @param amount of type PQ or IVL_PQ
 * @param per the denominator where the type is RTO_PQ_PQ and the amount its numerator
 * @param time of type TS (then it has a point) or IVL_TS
 * @param nullFlavor why there is no value
 */
record ObservedValue(
    String type,
    Cd concept,
    String text,
    Amount amount,
    Amount per,
    Interval time,
    String nullFlavor) {
  static final ObservedValue NO_INFORMATION = absent("NI");

  /** Of the value or else the reason why there is none. */
  static ObservedValue of(Value value, CodeableConcept absentReason) {
    ObservedValue observed = value == null ? null : of(value);
    if (observed != null) {
      return observed;
    }
    return absentReason == null ? NO_INFORMATION : absent(nullFlavor(absentReason));
  }

  static ObservedValue of(Cd concept) {
    return new ObservedValue("CD", concept, null, null, null, null, null);
  }

  /** Null if nothing is left of the text. */
  static ObservedValue of(String text) {
    String kept = XmlText.of(text);
    return kept == null ? null : new ObservedValue("ST", null, kept, null, null, null, null);
  }

  static ObservedValue of(Amount amount) {
    return new ObservedValue(
        amount.value() == null ? "IVL_PQ" : "PQ", null, null, amount, null, null, null);
  }

  private static ObservedValue absent(String nullFlavor) {
    return new ObservedValue(null, null, null, null, null, null, nullFlavor);
  }

  private static ObservedValue of(Value value) {
    if (value instanceof Quantity || value instanceof Range) {
      Amount amount = Amount.of(value);
      return amount == null ? null : of(amount);
    }
    if (value instanceof CodeableConcept concept) {
      return of(Cd.of(concept));
    }
    if (value instanceof Ratio ratio) {
      return of(ratio);
    }
    if (value instanceof Period) {
      Interval interval = Interval.of(value);
      return interval.known()
          ? new ObservedValue("IVL_TS", null, null, null, null, interval, null)
          : null;
    }
    if (value instanceof Primitive primitive) {
      return Interval.time(primitive) == null
          ? of(primitive.text())
          : new ObservedValue("TS", null, null, null, null, Interval.of(primitive), null);
    }
    return value instanceof Attachment attachment ? of(attachment.title()) : null;
  }

  private static ObservedValue of(Ratio ratio) {
    Amount numerator = Amount.exact(ratio.numerator());
    Amount denominator = Amount.exact(ratio.denominator());
    return numerator == null || denominator == null
        ? of(Label.of(ratio))
        : new ObservedValue("RTO_PQ_PQ", null, null, numerator, denominator, null, null);
  }

  private static String nullFlavor(CodeableConcept reason) {
    for (Coding coding : reason.coding()) {
      if (coding.code() == null) {
        continue;
      }
      switch (coding.code()) {
        case "asked":
          return "ASKU";
        case "temp":
          return "NAV";
        case "not-asked":
          return "NASK";
        case "masked":
          return "MSK";
        case "unsupported", "astext":
          return "OTH";
        case "unknown":
          return Cd.UNKNOWN;
        default:
          break;
      }
    }
    return "NI";
  }
}
