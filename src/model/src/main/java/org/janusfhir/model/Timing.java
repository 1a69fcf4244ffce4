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
