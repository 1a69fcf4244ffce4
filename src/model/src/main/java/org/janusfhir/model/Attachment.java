package org.janusfhir.model;

/**
 * Content defined in another format. Any component may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#Attachment">Attachment</a>
 */
public record Attachment(
    String contentType,
    String language,
    String data,
    String url,
    Integer size,
    String hash,
    String title,
    FhirDateTime creation,
    Extras extras)
    implements Value {

  @Override
  public ValueType valueType() {
    return ValueType.ATTACHMENT;
  }
}
