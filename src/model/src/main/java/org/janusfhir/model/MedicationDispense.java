package org.janusfhir.model;

import java.util.List;

/**
 * The supply of a medication. Any component but the head may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/medicationdispense.html">MedicationDispense</a>
 */
public record MedicationDispense(
    ResourceHead head,
    Identifier identifier,
    MedicationDispenseStatus status,
    Reference subject,
    Reference performer,
    List<Reference> authorizingPrescription,
    CodeableConcept type,
    Quantity quantity,
    Quantity daysSupply,
    Value medication,
    FhirDateTime whenPrepared,
    FhirDateTime whenHandedOver,
    Reference destination,
    List<Reference> receiver,
    List<Annotation> note,
    List<Dosage> dosageInstruction,
    Substitution substitution,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public MedicationDispense {
    authorizingPrescription = Lists.of(authorizingPrescription);
    receiver = Lists.of(receiver);
    note = Lists.of(note);
    dosageInstruction = Lists.of(dosageInstruction);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.MEDICATION_DISPENSE;
  }

  /** <code>substitution</code> of the standard; any component may be null, lists are never. */
  public record Substitution(
      CodeableConcept type,
      List<CodeableConcept> reason,
      List<Reference> responsibleParty,
      Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Substitution {
      reason = Lists.of(reason);
      responsibleParty = Lists.of(responsibleParty);
    }
  }
}
