package org.janusfhir.model;

import java.math.BigDecimal;

/**
 * A series of measurements by a device. Any component may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#SampledData">SampledData</a>
 */
public record SampledData(
    Quantity origin,
    BigDecimal period,
    BigDecimal factor,
    BigDecimal lowerLimit,
    BigDecimal upperLimit,
    Integer dimensions,
    String data,
    Extras extras)
    implements Value {

  @Override
  public ValueType valueType() {
    return ValueType.SAMPLED_DATA;
  }
}
