package org.janusfhir.model;

/**
 * A code from a code system. Any component may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#Coding">Coding</a>
 */
public record Coding(
    String system, String version, String code, String display, Boolean userSelected, Extras extras)
    implements Value {

  @Override
  public ValueType valueType() {
    return ValueType.CODING;
  }
}
