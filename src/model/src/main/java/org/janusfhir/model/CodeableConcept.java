package org.janusfhir.model;

import java.util.List;

/**
 * A concept: codings from code systems and text. Any component may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#CodeableConcept">CodeableConcept</a>
 */
public record CodeableConcept(List<Coding> coding, String text, Extras extras) implements Value {
  /** Lists may be given as null; they are kept as empty. */
  public CodeableConcept {
    coding = Lists.of(coding);
  }

  @Override
  public ValueType valueType() {
    return ValueType.CODEABLE_CONCEPT;
  }
}
