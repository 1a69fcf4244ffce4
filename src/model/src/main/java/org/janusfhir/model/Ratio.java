package org.janusfhir.model;

/**
 * A ratio of two quantities. Any component may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#Ratio">Ratio</a>
 */
public record Ratio(Quantity numerator, Quantity denominator, Extras extras) implements Value {

  @Override
  public ValueType valueType() {
    return ValueType.RATIO;
  }
}
