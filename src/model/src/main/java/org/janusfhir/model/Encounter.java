package org.janusfhir.model;

import java.util.List;

/**
 * An interaction between a patient and providers. Any component but the head may be null; lists are
 * never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/encounter.html">Encounter</a>
 */
public record Encounter(
    ResourceHead head,
    List<Identifier> identifier,
    EncounterStatus status,
    List<StatusHistory> statusHistory,
    EncounterClass encounterClass,
    List<CodeableConcept> type,
    CodeableConcept priority,
    Reference subject,
    List<Reference> episodeOfCare,
    List<Reference> basedOn,
    List<Participant> participant,
    Reference appointment,
    Period period,
    Quantity length,
    List<CodeableConcept> reasonCode,
    List<Reference> reasonReference,
    Hospitalization hospitalization,
    List<EncounterLocation> location,
    Reference serviceProvider,
    Reference partOf,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public Encounter {
    identifier = Lists.of(identifier);
    statusHistory = Lists.of(statusHistory);
    type = Lists.of(type);
    episodeOfCare = Lists.of(episodeOfCare);
    basedOn = Lists.of(basedOn);
    participant = Lists.of(participant);
    reasonCode = Lists.of(reasonCode);
    reasonReference = Lists.of(reasonReference);
    location = Lists.of(location);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.ENCOUNTER;
  }

  /** <code>statusHistory</code> of the standard; any component may be null, lists are never. */
  public record StatusHistory(EncounterStatus status, Period period, Extras extras)
      implements Element {}

  /** <code>participant</code> of the standard; any component may be null, lists are never. */
  public record Participant(
      List<CodeableConcept> type, Period period, Reference individual, Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Participant {
      type = Lists.of(type);
    }
  }

  /** <code>hospitalization</code> of the standard; any component may be null, lists are never. */
  public record Hospitalization(
      Identifier preAdmissionIdentifier,
      Reference origin,
      CodeableConcept admitSource,
      List<Reference> admittingDiagnosis,
      CodeableConcept reAdmission,
      List<CodeableConcept> dietPreference,
      List<CodeableConcept> specialCourtesy,
      List<CodeableConcept> specialArrangement,
      Reference destination,
      CodeableConcept dischargeDisposition,
      List<Reference> dischargeDiagnosis,
      Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Hospitalization {
      admittingDiagnosis = Lists.of(admittingDiagnosis);
      dietPreference = Lists.of(dietPreference);
      specialCourtesy = Lists.of(specialCourtesy);
      specialArrangement = Lists.of(specialArrangement);
      dischargeDiagnosis = Lists.of(dischargeDiagnosis);
    }
  }

  /** <code>location</code> of the standard; any component may be null, lists are never. */
  public record EncounterLocation(
      Reference location, EncounterLocationStatus status, Period period, Extras extras)
      implements Element {}
}
