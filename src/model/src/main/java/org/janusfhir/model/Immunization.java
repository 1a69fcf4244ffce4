package org.janusfhir.model;

import java.util.List;

/**
 * The administration, or deliberate omission, of a vaccine. Any component but the head may be null;
 * lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/immunization.html">Immunization</a>
 */
public record Immunization(
    ResourceHead head,
    List<Identifier> identifier,
    MedicationAdministrationStatus status,
    FhirDateTime occurrence,
    CodeableConcept vaccineCode,
    Reference patient,
    Boolean wasNotGiven,
    Boolean reported,
    Reference performer,
    Reference requester,
    Reference encounter,
    Reference manufacturer,
    Reference location,
    String lotNumber,
    FhirDateTime expirationDate,
    CodeableConcept site,
    CodeableConcept route,
    Quantity doseQuantity,
    List<Annotation> note,
    Explanation explanation,
    List<Reaction> reaction,
    List<VaccinationProtocol> vaccinationProtocol,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public Immunization {
    identifier = Lists.of(identifier);
    note = Lists.of(note);
    reaction = Lists.of(reaction);
    vaccinationProtocol = Lists.of(vaccinationProtocol);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.IMMUNIZATION;
  }

  /** <code>explanation</code> of the standard; any component may be null, lists are never. */
  public record Explanation(
      List<CodeableConcept> reason, List<CodeableConcept> reasonNotGiven, Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Explanation {
      reason = Lists.of(reason);
      reasonNotGiven = Lists.of(reasonNotGiven);
    }
  }

  /** <code>reaction</code> of the standard; any component may be null, lists are never. */
  public record Reaction(FhirDateTime date, Reference detail, Boolean reported, Extras extras)
      implements Element {}

  /**
   * <code>vaccinationProtocol</code> of the standard; any component may be null, lists are never.
   */
  public record VaccinationProtocol(
      Integer doseSequence,
      String description,
      Reference authority,
      String series,
      Integer seriesDoses,
      List<CodeableConcept> targetDisease,
      CodeableConcept doseStatus,
      CodeableConcept doseStatusReason,
      Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public VaccinationProtocol {
      targetDisease = Lists.of(targetDisease);
    }
  }
}
