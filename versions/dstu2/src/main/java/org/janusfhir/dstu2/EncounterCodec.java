package org.janusfhir.dstu2;

import org.janusfhir.model.Encounter;
import org.janusfhir.model.EncounterClass;
import org.janusfhir.model.EncounterLocationStatus;
import org.janusfhir.model.EncounterStatus;
import org.janusfhir.model.MergedRecords;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.wire.DataAbsent;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Encounter in DSTU2's shape, elements in the order of the specification. */
final class EncounterCodec implements ResourceCodec<Encounter> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name STATUS = Name.of("status");
  private static final Name STATUS_HISTORY = Name.of("statusHistory");
  private static final Name PERIOD = Name.of("period");
  private static final Name CLASS = Name.of("class", "encounterClass");
  private static final Name TYPE = Name.of("type");
  private static final Name PRIORITY = Name.of("priority");
  private static final Name PATIENT = Name.of("patient", "subject");
  private static final Name EPISODE_OF_CARE = Name.of("episodeOfCare");
  private static final Name INCOMING_REFERRAL = Name.of("incomingReferral", "basedOn");
  private static final Name PARTICIPANT = Name.of("participant");
  private static final Name INDIVIDUAL = Name.of("individual");
  private static final Name APPOINTMENT = Name.of("appointment");
  private static final Name LENGTH = Name.of("length");
  private static final Name REASON = Name.of("reason", "reasonCode");
  private static final Name INDICATION = Name.of("indication", "reasonReference");
  private static final Name HOSPITALIZATION = Name.of("hospitalization");
  private static final Name PRE_ADMISSION_IDENTIFIER = Name.of("preAdmissionIdentifier");
  private static final Name ORIGIN = Name.of("origin");
  private static final Name ADMIT_SOURCE = Name.of("admitSource");
  private static final Name ADMITTING_DIAGNOSIS = Name.of("admittingDiagnosis");
  private static final Name RE_ADMISSION = Name.of("reAdmission");
  private static final Name DIET_PREFERENCE = Name.of("dietPreference");
  private static final Name SPECIAL_COURTESY = Name.of("specialCourtesy");
  private static final Name SPECIAL_ARRANGEMENT = Name.of("specialArrangement");
  private static final Name DESTINATION = Name.of("destination");
  private static final Name DISCHARGE_DISPOSITION = Name.of("dischargeDisposition");
  private static final Name DISCHARGE_DIAGNOSIS = Name.of("dischargeDiagnosis");
  private static final Name LOCATION = Name.of("location");
  private static final Name SERVICE_PROVIDER = Name.of("serviceProvider");
  private static final Name PART_OF = Name.of("partOf");

  @Override
  public void write(Encounter encounter, Writer out) {
    out.elements(IDENTIFIER, encounter.identifier(), Datatypes::identifier);
    writeStatus(encounter, out);
    out.elements(STATUS_HISTORY, encounter.statusHistory(), EncounterCodec::writeStatusHistory);
    out.code(CLASS, encounter.encounterClass());
    out.elements(TYPE, encounter.type(), Datatypes::codeableConcept);
    out.element(PRIORITY, encounter.priority(), Datatypes::codeableConcept);
    out.reference(PATIENT, encounter.subject());
    out.references(EPISODE_OF_CARE, encounter.episodeOfCare());
    out.references(INCOMING_REFERRAL, encounter.basedOn());
    out.elements(PARTICIPANT, encounter.participant(), EncounterCodec::writeParticipant);
    out.reference(APPOINTMENT, encounter.appointment());
    out.element(PERIOD, encounter.period(), Datatypes::period);
    out.element(LENGTH, encounter.length(), Datatypes::quantity);
    out.elements(REASON, encounter.reasonCode(), Datatypes::codeableConcept);
    out.references(INDICATION, encounter.reasonReference());
    out.element(HOSPITALIZATION, encounter.hospitalization(), EncounterCodec::writeHospitalization);
    out.elements(LOCATION, encounter.location(), EncounterCodec::writeLocation);
    out.reference(SERVICE_PROVIDER, encounter.serviceProvider());
    out.reference(PART_OF, encounter.partOf());
  }

  @Override
  public Encounter read(ResourceHead head, SourceElement in) {
    return new Encounter(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.code(STATUS, EncounterStatus::of),
        in.elements(STATUS_HISTORY, EncounterCodec::readStatusHistory),
        in.code(CLASS, EncounterClass::of),
        in.elements(TYPE, DatatypeReader::codeableConcept),
        in.element(PRIORITY, DatatypeReader::codeableConcept),
        in.reference(PATIENT),
        in.references(EPISODE_OF_CARE),
        in.references(INCOMING_REFERRAL),
        in.elements(PARTICIPANT, EncounterCodec::readParticipant),
        in.reference(APPOINTMENT),
        in.element(PERIOD, DatatypeReader::period),
        in.element(LENGTH, DatatypeReader::duration),
        in.elements(REASON, DatatypeReader::codeableConcept),
        in.references(INDICATION),
        in.element(HOSPITALIZATION, EncounterCodec::readHospitalization),
        in.elements(LOCATION, EncounterCodec::readLocation),
        in.reference(SERVICE_PROVIDER),
        in.reference(PART_OF),
        in.extras());
  }

  private static void writeStatusHistory(Encounter.StatusHistory statusHistory, Writer out) {
    out.code(STATUS, statusHistory.status());
    out.element(PERIOD, statusHistory.period(), Datatypes::period);
  }

  private static Encounter.StatusHistory readStatusHistory(SourceElement in) {
    return new Encounter.StatusHistory(
        in.code(STATUS, EncounterStatus::of),
        in.element(PERIOD, DatatypeReader::period),
        in.extras());
  }

  private static void writeParticipant(Encounter.Participant participant, Writer out) {
    out.elements(TYPE, participant.type(), Datatypes::codeableConcept);
    out.element(PERIOD, participant.period(), Datatypes::period);
    out.reference(INDIVIDUAL, participant.individual());
  }

  private static Encounter.Participant readParticipant(SourceElement in) {
    return new Encounter.Participant(
        in.elements(TYPE, DatatypeReader::codeableConcept),
        in.element(PERIOD, DatatypeReader::period),
        in.reference(INDIVIDUAL),
        in.extras());
  }

  private static void writeHospitalization(Encounter.Hospitalization hospitalization, Writer out) {
    out.element(
        PRE_ADMISSION_IDENTIFIER, hospitalization.preAdmissionIdentifier(), Datatypes::identifier);
    out.reference(ORIGIN, hospitalization.origin());
    out.element(ADMIT_SOURCE, hospitalization.admitSource(), Datatypes::codeableConcept);
    out.references(ADMITTING_DIAGNOSIS, hospitalization.admittingDiagnosis());
    out.element(RE_ADMISSION, hospitalization.reAdmission(), Datatypes::codeableConcept);
    out.elements(DIET_PREFERENCE, hospitalization.dietPreference(), Datatypes::codeableConcept);
    out.elements(SPECIAL_COURTESY, hospitalization.specialCourtesy(), Datatypes::codeableConcept);
    out.elements(
        SPECIAL_ARRANGEMENT, hospitalization.specialArrangement(), Datatypes::codeableConcept);
    out.reference(DESTINATION, hospitalization.destination());
    out.element(
        DISCHARGE_DISPOSITION, hospitalization.dischargeDisposition(), Datatypes::codeableConcept);
    out.references(DISCHARGE_DIAGNOSIS, hospitalization.dischargeDiagnosis());
  }

  private static Encounter.Hospitalization readHospitalization(SourceElement in) {
    return new Encounter.Hospitalization(
        in.element(PRE_ADMISSION_IDENTIFIER, DatatypeReader::identifier),
        in.reference(ORIGIN),
        in.element(ADMIT_SOURCE, DatatypeReader::codeableConcept),
        in.references(ADMITTING_DIAGNOSIS),
        in.element(RE_ADMISSION, DatatypeReader::codeableConcept),
        in.elements(DIET_PREFERENCE, DatatypeReader::codeableConcept),
        in.elements(SPECIAL_COURTESY, DatatypeReader::codeableConcept),
        in.elements(SPECIAL_ARRANGEMENT, DatatypeReader::codeableConcept),
        in.reference(DESTINATION),
        in.element(DISCHARGE_DISPOSITION, DatatypeReader::codeableConcept),
        in.references(DISCHARGE_DIAGNOSIS),
        in.extras());
  }

  private static void writeLocation(Encounter.EncounterLocation encounterLocation, Writer out) {
    out.reference(LOCATION, encounterLocation.location());
    out.code(STATUS, encounterLocation.status());
    out.element(PERIOD, encounterLocation.period(), Datatypes::period);
  }

  private static Encounter.EncounterLocation readLocation(SourceElement in) {
    return new Encounter.EncounterLocation(
        in.reference(LOCATION),
        in.code(STATUS, EncounterLocationStatus::of),
        in.element(PERIOD, DatatypeReader::period),
        in.extras());
  }

  /** One that was merged into another has none, but there must be one. */
  private static void writeStatus(Encounter encounter, Writer out) {
    int before = out.size();
    out.code(STATUS, encounter.status());
    if (out.size() == before && MergedRecords.isMerged(encounter)) {
      out.absent(STATUS, DataAbsent.UNKNOWN);
    }
  }
}
