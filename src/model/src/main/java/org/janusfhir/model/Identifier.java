package org.janusfhir.model;

/**
 * A business identifier. Any component may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#Identifier">Identifier</a>
 */
public record Identifier(
    IdentifierUse use,
    CodeableConcept type,
    String system,
    String value,
    Period period,
    Reference assigner,
    Extras extras)
    implements Value {

  @Override
  public ValueType valueType() {
    return ValueType.IDENTIFIER;
  }
}
