package org.janusfhir.model;

import java.util.List;

/**
 * An order for supply and administration of a medication. Any component but the head may be null;
 * lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/medicationrequest.html">MedicationRequest</a>
 */
public record MedicationRequest(
    ResourceHead head,
    List<Identifier> identifier,
    FhirDateTime authoredOn,
    MedicationRequestStatus status,
    FhirDateTime dateEnded,
    CodeableConcept reasonEnded,
    Reference subject,
    Reference requester,
    Reference encounter,
    List<Annotation> note,
    Value medication,
    List<Dosage> dosageInstruction,
    DispenseRequest dispenseRequest,
    Substitution substitution,
    Reference priorPrescription,
    List<CodeableConcept> reasonCode,
    List<Reference> reasonReference,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public MedicationRequest {
    identifier = Lists.of(identifier);
    note = Lists.of(note);
    dosageInstruction = Lists.of(dosageInstruction);
    reasonCode = Lists.of(reasonCode);
    reasonReference = Lists.of(reasonReference);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.MEDICATION_REQUEST;
  }

  /** <code>dispenseRequest</code> of the standard; any component may be null, lists are never. */
  public record DispenseRequest(
      Value medication,
      Period validityPeriod,
      Integer numberOfRepeatsAllowed,
      Quantity quantity,
      Quantity expectedSupplyDuration,
      Extras extras)
      implements Element {}

  /** <code>substitution</code> of the standard; any component may be null, lists are never. */
  public record Substitution(CodeableConcept type, CodeableConcept reason, Extras extras)
      implements Element {}
}
