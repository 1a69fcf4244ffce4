package org.janusfhir.model;

/**
 * A period of time. Any component may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#Period">Period</a>
 */
public record Period(FhirDateTime start, FhirDateTime end, Extras extras) implements Value {

  @Override
  public ValueType valueType() {
    return ValueType.PERIOD;
  }
}
