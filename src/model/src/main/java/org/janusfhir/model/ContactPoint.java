package org.janusfhir.model;

/**
 * A phone number, e-mail address or the like. Any component may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#ContactPoint">ContactPoint</a>
 */
public record ContactPoint(
    ContactPointSystem system,
    String value,
    ContactPointUse use,
    Integer rank,
    Period period,
    Extras extras)
    implements Value {

  @Override
  public ValueType valueType() {
    return ValueType.CONTACT_POINT;
  }
}
