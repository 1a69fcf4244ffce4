package org.janusfhir.dstu2;

import org.janusfhir.model.Immunization;
import org.janusfhir.model.MedicationAdministrationStatus;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.PositiveInt;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Immunization in DSTU2's shape, elements in the order of the specification. */
final class ImmunizationCodec implements ResourceCodec<Immunization> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name STATUS = Name.of("status");
  private static final Name DATE = Name.of("date", "occurrence");
  private static final Name VACCINE_CODE = Name.of("vaccineCode");
  private static final Name PATIENT = Name.of("patient");
  private static final Name WAS_NOT_GIVEN = Name.of("wasNotGiven");
  private static final Name REPORTED = Name.of("reported");
  private static final Name PERFORMER = Name.of("performer");
  private static final Name REQUESTER = Name.of("requester");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name MANUFACTURER = Name.of("manufacturer");
  private static final Name LOCATION = Name.of("location");
  private static final Name LOT_NUMBER = Name.of("lotNumber");
  private static final Name EXPIRATION_DATE = Name.of("expirationDate");
  private static final Name SITE = Name.of("site");
  private static final Name ROUTE = Name.of("route");
  private static final Name DOSE_QUANTITY = Name.of("doseQuantity");
  private static final Name NOTE = Name.of("note");
  private static final Name EXPLANATION = Name.of("explanation");
  private static final Name REASON = Name.of("reason");
  private static final Name REASON_NOT_GIVEN = Name.of("reasonNotGiven");
  private static final Name REACTION = Name.of("reaction");
  private static final Name REACTION_DATE = Name.of("date");
  private static final Name DETAIL = Name.of("detail");
  private static final Name VACCINATION_PROTOCOL = Name.of("vaccinationProtocol");
  private static final Name DOSE_SEQUENCE = Name.of("doseSequence");
  private static final Name DESCRIPTION = Name.of("description");
  private static final Name AUTHORITY = Name.of("authority");
  private static final Name SERIES = Name.of("series");
  private static final Name SERIES_DOSES = Name.of("seriesDoses");
  private static final Name TARGET_DISEASE = Name.of("targetDisease");
  private static final Name DOSE_STATUS = Name.of("doseStatus");
  private static final Name DOSE_STATUS_REASON = Name.of("doseStatusReason");

  @Override
  public void write(Immunization immunization, Writer out) {
    out.elements(IDENTIFIER, immunization.identifier(), Datatypes::identifier);
    out.code(STATUS, immunization.status());
    Expected.dateTime(DATE, immunization.occurrence(), out);
    out.element(VACCINE_CODE, immunization.vaccineCode(), Datatypes::codeableConcept);
    out.reference(PATIENT, immunization.patient());
    out.bool(WAS_NOT_GIVEN, immunization.wasNotGiven());
    out.bool(REPORTED, immunization.reported());
    out.reference(PERFORMER, immunization.performer());
    out.reference(REQUESTER, immunization.requester());
    out.reference(ENCOUNTER, immunization.encounter());
    out.reference(MANUFACTURER, immunization.manufacturer());
    out.reference(LOCATION, immunization.location());
    out.string(LOT_NUMBER, immunization.lotNumber());
    out.dateTime(EXPIRATION_DATE, immunization.expirationDate());
    out.element(SITE, immunization.site(), Datatypes::codeableConcept);
    out.element(ROUTE, immunization.route(), Datatypes::codeableConcept);
    out.element(DOSE_QUANTITY, immunization.doseQuantity(), Datatypes::quantity);
    out.elements(NOTE, immunization.note(), Datatypes::annotation);
    out.element(EXPLANATION, immunization.explanation(), ImmunizationCodec::writeExplanation);
    out.elements(REACTION, immunization.reaction(), ImmunizationCodec::writeReaction);
    out.elements(
        VACCINATION_PROTOCOL,
        immunization.vaccinationProtocol(),
        ImmunizationCodec::writeVaccinationProtocol);
  }

  @Override
  public Immunization read(ResourceHead head, SourceElement in) {
    return new Immunization(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.code(STATUS, MedicationAdministrationStatus::of),
        in.dateTime(DATE),
        in.element(VACCINE_CODE, DatatypeReader::codeableConcept),
        in.reference(PATIENT),
        in.bool(WAS_NOT_GIVEN),
        in.bool(REPORTED),
        in.reference(PERFORMER),
        in.reference(REQUESTER),
        in.reference(ENCOUNTER),
        in.reference(MANUFACTURER),
        in.reference(LOCATION),
        in.string(LOT_NUMBER),
        in.dateTime(EXPIRATION_DATE),
        in.element(SITE, DatatypeReader::codeableConcept),
        in.element(ROUTE, DatatypeReader::codeableConcept),
        in.element(DOSE_QUANTITY, DatatypeReader::quantity),
        in.elements(NOTE, DatatypeReader::annotation),
        in.element(EXPLANATION, ImmunizationCodec::readExplanation),
        in.elements(REACTION, ImmunizationCodec::readReaction),
        in.elements(VACCINATION_PROTOCOL, ImmunizationCodec::readVaccinationProtocol),
        in.extras());
  }

  private static void writeExplanation(Immunization.Explanation explanation, Writer out) {
    out.elements(REASON, explanation.reason(), Datatypes::codeableConcept);
    out.elements(REASON_NOT_GIVEN, explanation.reasonNotGiven(), Datatypes::codeableConcept);
  }

  private static Immunization.Explanation readExplanation(SourceElement in) {
    return new Immunization.Explanation(
        in.elements(REASON, DatatypeReader::codeableConcept),
        in.elements(REASON_NOT_GIVEN, DatatypeReader::codeableConcept),
        in.extras());
  }

  private static void writeReaction(Immunization.Reaction reaction, Writer out) {
    out.dateTime(REACTION_DATE, reaction.date());
    out.reference(DETAIL, reaction.detail());
    out.bool(REPORTED, reaction.reported());
  }

  private static Immunization.Reaction readReaction(SourceElement in) {
    return new Immunization.Reaction(
        in.dateTime(REACTION_DATE), in.reference(DETAIL), in.bool(REPORTED), in.extras());
  }

  private static void writeVaccinationProtocol(
      Immunization.VaccinationProtocol vaccinationProtocol, Writer out) {
    out.integer(DOSE_SEQUENCE, PositiveInt.of(vaccinationProtocol.doseSequence()));
    out.string(DESCRIPTION, vaccinationProtocol.description());
    out.reference(AUTHORITY, vaccinationProtocol.authority());
    out.string(SERIES, vaccinationProtocol.series());
    out.integer(SERIES_DOSES, PositiveInt.of(vaccinationProtocol.seriesDoses()));
    out.elements(TARGET_DISEASE, vaccinationProtocol.targetDisease(), Datatypes::codeableConcept);
    out.element(DOSE_STATUS, vaccinationProtocol.doseStatus(), Datatypes::codeableConcept);
    out.element(
        DOSE_STATUS_REASON, vaccinationProtocol.doseStatusReason(), Datatypes::codeableConcept);
  }

  private static Immunization.VaccinationProtocol readVaccinationProtocol(SourceElement in) {
    return new Immunization.VaccinationProtocol(
        in.integer(DOSE_SEQUENCE),
        in.string(DESCRIPTION),
        in.reference(AUTHORITY),
        in.string(SERIES),
        in.integer(SERIES_DOSES),
        in.elements(TARGET_DISEASE, DatatypeReader::codeableConcept),
        in.element(DOSE_STATUS, DatatypeReader::codeableConcept),
        in.element(DOSE_STATUS_REASON, DatatypeReader::codeableConcept),
        in.extras());
  }
}
