package org.janusfhir.model;

import java.util.List;

/**
 * A record of medication being taken. Any component but the head may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/medicationstatement.html">MedicationStatement</a>
 */
public record MedicationStatement(
    ResourceHead head,
    List<Identifier> identifier,
    Reference subject,
    Reference informationSource,
    FhirDateTime dateAsserted,
    MedicationStatementStatus status,
    Boolean wasNotTaken,
    List<CodeableConcept> reasonNotTaken,
    List<CodeableConcept> reasonCode,
    List<Reference> reasonReference,
    Value effective,
    List<Annotation> note,
    List<Reference> supportingInformation,
    Value medication,
    List<Dosage> dosage,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public MedicationStatement {
    identifier = Lists.of(identifier);
    reasonNotTaken = Lists.of(reasonNotTaken);
    reasonCode = Lists.of(reasonCode);
    reasonReference = Lists.of(reasonReference);
    note = Lists.of(note);
    supportingInformation = Lists.of(supportingInformation);
    dosage = Lists.of(dosage);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.MEDICATION_STATEMENT;
  }
}
