package org.janusfhir.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * When something happens. Any component may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#Timing">Timing</a>
 */
public record Timing(List<FhirDateTime> event, Repeat repeat, CodeableConcept code, Extras extras)
    implements Value {
  /** Lists may be given as null; they are kept as empty. */
  public Timing {
    event = Lists.of(event);
  }

  @Override
  public ValueType valueType() {
    return ValueType.TIMING;
  }

  /**
   * The timing that a value of an element is or says: a dateTime as its only event, a period as its
   * bounds. Null for null and for any other type.
   */
  public static Timing of(Value value) {
    if (value instanceof Timing timing) {
      return timing;
    }
    if (value instanceof Period period) {
      Repeat bounds =
          new Repeat(
              period, null, null, null, null, null, null, null, null, null, null, null, null, null);
      return new Timing(null, bounds, null, null);
    }
    return value instanceof Primitive moment && moment.valueType() == ValueType.DATE_TIME
        ? new Timing(List.of(FhirDateTime.of(moment.text())), null, null, null)
        : null;
  }

  /** <code>repeat</code> of the standard; any component may be null, lists are never. */
  public record Repeat(
      Value bounds,
      Integer count,
      BigDecimal duration,
      BigDecimal durationMax,
      UnitsOfTime durationUnit,
      Integer frequency,
      Integer frequencyMax,
      BigDecimal period,
      BigDecimal periodMax,
      UnitsOfTime periodUnit,
      EventTiming when,
      Integer countMax,
      Integer offset,
      Extras extras)
      implements Element {}
}
