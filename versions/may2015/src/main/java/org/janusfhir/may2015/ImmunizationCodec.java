package org.janusfhir.may2015;

import org.janusfhir.model.Extras;
import org.janusfhir.model.Immunization;
import org.janusfhir.model.MedicationAdministrationStatus;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.PositiveInt;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Immunization in May2015's shape, elements in the order of the specification. */
final class ImmunizationCodec implements ResourceWriter<Immunization> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name DATE = Name.of("date", "occurrence");
  private static final Name VACCINE_TYPE = Name.of("vaccineType", "vaccineCode");
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
  private static final Name DOSE_TARGET = Name.of("doseTarget", "targetDisease");
  private static final Name DOSE_STATUS = Name.of("doseStatus");
  private static final Name DOSE_STATUS_REASON = Name.of("doseStatusReason");

  /** Without a status, an immunization that was not completed would look like one that was. */
  @Override
  public Extras extras(Immunization immunization) {
    MedicationAdministrationStatus status = immunization.status();
    return status == null || status == MedicationAdministrationStatus.COMPLETED
        ? immunization.extras()
        : LaterExtension.withModifier(
            immunization.extras(),
            LaterExtension.r4("Immunization.status", Primitive.of(ValueType.CODE, status.code())));
  }

  @Override
  public void write(Immunization immunization, Writer out) {
    out.elements(IDENTIFIER, immunization.identifier(), Datatypes::identifier);
    Absent.dateTime(DATE, immunization.occurrence(), out);
    Absent.concept(VACCINE_TYPE, immunization.vaccineCode(), out);
    Absent.reference(PATIENT, immunization.patient(), out);
    Absent.bool(WAS_NOT_GIVEN, immunization.wasNotGiven(), out);
    Absent.bool(REPORTED, immunization.reported(), out);
    out.reference(PERFORMER, immunization.performer());
    out.reference(REQUESTER, immunization.requester());
    out.reference(ENCOUNTER, immunization.encounter());
    out.reference(MANUFACTURER, immunization.manufacturer());
    out.reference(LOCATION, immunization.location());
    out.string(LOT_NUMBER, immunization.lotNumber());
    out.dateTime(EXPIRATION_DATE, immunization.expirationDate());
    out.element(SITE, immunization.site(), Concepts::codeableConcept);
    out.element(ROUTE, immunization.route(), Concepts::codeableConcept);
    out.element(DOSE_QUANTITY, immunization.doseQuantity(), Datatypes::quantity);
    out.element(EXPLANATION, immunization.explanation(), ImmunizationCodec::writeExplanation);
    out.elements(REACTION, immunization.reaction(), ImmunizationCodec::writeReaction);
    out.elements(
        VACCINATION_PROTOCOL,
        immunization.vaccinationProtocol(),
        ImmunizationCodec::writeVaccinationProtocol);
  }

  private static void writeExplanation(Immunization.Explanation explanation, Writer out) {
    out.elements(REASON, explanation.reason(), Concepts::codeableConcept);
    out.elements(REASON_NOT_GIVEN, explanation.reasonNotGiven(), Concepts::codeableConcept);
  }

  private static void writeReaction(Immunization.Reaction reaction, Writer out) {
    out.dateTime(REACTION_DATE, reaction.date());
    out.reference(DETAIL, reaction.detail());
    out.bool(REPORTED, reaction.reported());
  }

  private static void writeVaccinationProtocol(
      Immunization.VaccinationProtocol vaccinationProtocol, Writer out) {
    Absent.positiveInt(DOSE_SEQUENCE, vaccinationProtocol.doseSequence(), out);
    out.string(DESCRIPTION, vaccinationProtocol.description());
    out.reference(AUTHORITY, vaccinationProtocol.authority());
    out.string(SERIES, vaccinationProtocol.series());
    out.integer(SERIES_DOSES, PositiveInt.of(vaccinationProtocol.seriesDoses()));
    Absent.concept(DOSE_TARGET, Writer.first(vaccinationProtocol.targetDisease()), out);
    Absent.concept(DOSE_STATUS, vaccinationProtocol.doseStatus(), out);
    out.element(
        DOSE_STATUS_REASON, vaccinationProtocol.doseStatusReason(), Concepts::codeableConcept);
  }
}
