package org.janusfhir.model;

import java.util.List;

/**
 * The administration, or deliberate omission, of a medication. Any component but the head may be
 * null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/medicationadministration.html">MedicationAdministration</a>
 */
public record MedicationAdministration(
    ResourceHead head,
    List<Identifier> identifier,
    MedicationAdministrationStatus status,
    Reference subject,
    Reference performer,
    Reference encounter,
    Reference request,
    Boolean wasNotGiven,
    List<CodeableConcept> reasonNotGiven,
    List<CodeableConcept> reasonCode,
    Value effective,
    Value medication,
    List<Reference> device,
    List<Annotation> note,
    Dosage dosage,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public MedicationAdministration {
    identifier = Lists.of(identifier);
    reasonNotGiven = Lists.of(reasonNotGiven);
    reasonCode = Lists.of(reasonCode);
    device = Lists.of(device);
    note = Lists.of(note);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.MEDICATION_ADMINISTRATION;
  }
}
