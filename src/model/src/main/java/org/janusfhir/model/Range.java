package org.janusfhir.model;

/**
 * A range of quantities. Any component may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#Range">Range</a>
 */
public record Range(Quantity low, Quantity high, Extras extras) implements Value {

  @Override
  public ValueType valueType() {
    return ValueType.RANGE;
  }
}
