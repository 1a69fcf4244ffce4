package org.janusfhir.model;

import java.util.List;

/**
 * A digital signature. Any component may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#Signature">Signature</a>
 */
public record Signature(
    List<Coding> type, FhirDateTime when, Value who, String contentType, String blob, Extras extras)
    implements Value {
  /** Lists may be given as null; they are kept as empty. */
  public Signature {
    type = Lists.of(type);
  }

  @Override
  public ValueType valueType() {
    return ValueType.SIGNATURE;
  }
}
