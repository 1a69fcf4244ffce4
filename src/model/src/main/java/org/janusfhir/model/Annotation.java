package org.janusfhir.model;

/**
 * A note with its author and time. Any component may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#Annotation">Annotation</a>
 */
public record Annotation(Value author, FhirDateTime time, String text, Extras extras)
    implements Value {

  @Override
  public ValueType valueType() {
    return ValueType.ANNOTATION;
  }
}
