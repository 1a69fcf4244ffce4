package org.janusfhir.model;

import java.math.BigDecimal;

/**
 * A measured amount, of any of the quantity types.
 *
 * @param kind null means {@link QuantityKind#QUANTITY}
 * @param value digits as sent, trailing zeros included; may be null
 * @param comparator how to understand the value; null means equal
 * @param unit the unit as people read it; may be null
 * @param system what defines the coded unit, usually UCUM; may be null
 * @param code the coded unit; may be null
 * @param extras may be null
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#Quantity">Quantity</a>
 */
public record Quantity(
    QuantityKind kind,
    BigDecimal value,
    QuantityComparator comparator,
    String unit,
    String system,
    String code,
    Extras extras)
    implements Value {
  @Override
  public ValueType valueType() {
    return kind == null ? ValueType.QUANTITY : kind.valueType();
  }
}
