package org.janusfhir.model;

/** Which of the quantity types a {@link Quantity} is. */
public enum QuantityKind {
  QUANTITY(ValueType.QUANTITY),
  AGE(ValueType.AGE),
  COUNT(ValueType.COUNT),
  DISTANCE(ValueType.DISTANCE),
  DURATION(ValueType.DURATION),
  MONEY(ValueType.MONEY);

  private final ValueType valueType;

  QuantityKind(ValueType valueType) {
    this.valueType = valueType;
  }

  ValueType valueType() {
    return valueType;
  }
}
