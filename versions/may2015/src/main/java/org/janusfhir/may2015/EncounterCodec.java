package org.janusfhir.may2015;

import org.janusfhir.model.Encounter;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Encounter in May2015's shape, elements in the order of the specification. */
final class EncounterCodec implements ResourceWriter<Encounter> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name STATUS = Name.of("status");
  private static final Name STATUS_HISTORY = Name.of("statusHistory");
  private static final Name PERIOD = Name.of("period");
  private static final Name CLASS = Name.of("class", "encounterClass");
  private static final Name TYPE = Name.of("type");
  private static final Name PATIENT = Name.of("patient", "subject");
  private static final Name EPISODE_OF_CARE = Name.of("episodeOfCare");
  private static final Name INCOMING_REFERRAL_REQUEST =
      Name.of("incomingReferralRequest", "basedOn");
  private static final Name PARTICIPANT = Name.of("participant");
  private static final Name INDIVIDUAL = Name.of("individual");
  private static final Name FULFILLS = Name.of("fulfills", "appointment");
  private static final Name LENGTH = Name.of("length");
  private static final Name REASON = Name.of("reason", "reasonCode");
  private static final Name INDICATION = Name.of("indication", "reasonReference");
  private static final Name PRIORITY = Name.of("priority");
  private static final Name HOSPITALIZATION = Name.of("hospitalization");
  private static final Name PRE_ADMISSION_IDENTIFIER = Name.of("preAdmissionIdentifier");
  private static final Name ORIGIN = Name.of("origin");
  private static final Name ADMIT_SOURCE = Name.of("admitSource");
  private static final Name DIET_PREFERENCE = Name.of("dietPreference");
  private static final Name SPECIAL_COURTESY = Name.of("specialCourtesy");
  private static final Name SPECIAL_ARRANGEMENT = Name.of("specialArrangement");
  private static final Name DESTINATION = Name.of("destination");
  private static final Name DISCHARGE_DISPOSITION = Name.of("dischargeDisposition");
  private static final Name DISCHARGE_DIAGNOSIS = Name.of("dischargeDiagnosis");
  private static final Name RE_ADMISSION = Name.of("reAdmission");
  private static final Name LOCATION = Name.of("location");
  private static final Name SERVICE_PROVIDER = Name.of("serviceProvider");
  private static final Name PART_OF = Name.of("partOf");

  @Override
  public void write(Encounter encounter, Writer out) {
    out.elements(IDENTIFIER, encounter.identifier(), Datatypes::identifier);
    // One that was merged into another has none.
    Absent.code(STATUS, encounter.status(), out);
    out.elements(STATUS_HISTORY, encounter.statusHistory(), EncounterCodec::writeStatusHistory);
    out.code(CLASS, encounter.encounterClass());
    out.elements(TYPE, encounter.type(), Concepts::codeableConcept);
    out.reference(PATIENT, Targets.only(Targets.PATIENT, encounter.subject()));
    out.reference(EPISODE_OF_CARE, Writer.first(encounter.episodeOfCare()));
    out.references(INCOMING_REFERRAL_REQUEST, encounter.basedOn());
    out.elements(PARTICIPANT, encounter.participant(), EncounterCodec::writeParticipant);
    out.reference(FULFILLS, encounter.appointment());
    out.element(PERIOD, encounter.period(), Datatypes::period);
    out.element(LENGTH, encounter.length(), Datatypes::quantity);
    out.elements(REASON, encounter.reasonCode(), Concepts::codeableConcept);
    out.references(INDICATION, encounter.reasonReference());
    out.element(PRIORITY, encounter.priority(), Concepts::codeableConcept);
    out.element(HOSPITALIZATION, encounter.hospitalization(), EncounterCodec::writeHospitalization);
    out.elements(LOCATION, encounter.location(), EncounterCodec::writeLocation);
    out.reference(SERVICE_PROVIDER, encounter.serviceProvider());
    out.reference(PART_OF, encounter.partOf());
  }

  private static void writeStatusHistory(Encounter.StatusHistory statusHistory, Writer out) {
    Absent.code(STATUS, statusHistory.status(), out);
    Absent.element(PERIOD, statusHistory.period(), Absent::period, Datatypes::period, out);
  }

  private static void writeParticipant(Encounter.Participant participant, Writer out) {
    out.elements(TYPE, participant.type(), Concepts::codeableConcept);
    out.element(PERIOD, participant.period(), Datatypes::period);
    out.reference(INDIVIDUAL, participant.individual());
  }

  private static void writeHospitalization(Encounter.Hospitalization hospitalization, Writer out) {
    out.element(
        PRE_ADMISSION_IDENTIFIER, hospitalization.preAdmissionIdentifier(), Datatypes::identifier);
    out.reference(ORIGIN, hospitalization.origin());
    out.element(ADMIT_SOURCE, hospitalization.admitSource(), Concepts::codeableConcept);
    out.element(
        DIET_PREFERENCE, Writer.first(hospitalization.dietPreference()), Concepts::codeableConcept);
    out.elements(SPECIAL_COURTESY, hospitalization.specialCourtesy(), Concepts::codeableConcept);
    out.elements(
        SPECIAL_ARRANGEMENT, hospitalization.specialArrangement(), Concepts::codeableConcept);
    out.reference(DESTINATION, hospitalization.destination());
    out.element(
        DISCHARGE_DISPOSITION, hospitalization.dischargeDisposition(), Concepts::codeableConcept);
    out.reference(DISCHARGE_DIAGNOSIS, Writer.first(hospitalization.dischargeDiagnosis()));
    out.bool(RE_ADMISSION, hospitalization.reAdmission() == null ? null : Boolean.TRUE);
  }

  private static void writeLocation(Encounter.EncounterLocation encounterLocation, Writer out) {
    Absent.reference(LOCATION, encounterLocation.location(), out);
    out.code(STATUS, EncounterLocationStatusCodes.write(encounterLocation.status()));
    out.element(PERIOD, encounterLocation.period(), Datatypes::period);
  }
}
