package org.janusfhir.model;

import java.util.List;

/**
 * A postal or physical address. Any component may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#Address">Address</a>
 */
public record Address(
    AddressUse use,
    AddressType type,
    String text,
    List<String> line,
    String city,
    String district,
    String state,
    String postalCode,
    String country,
    Period period,
    Extras extras)
    implements Value {
  /** Lists may be given as null; they are kept as empty. */
  public Address {
    line = Lists.of(line);
  }

  @Override
  public ValueType valueType() {
    return ValueType.ADDRESS;
  }
}
