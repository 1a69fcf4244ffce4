package org.janusfhir.may2015;

import java.util.Objects;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Dosage;
import org.janusfhir.model.MedicationRequest;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Containment;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.PositiveInt;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes MedicationPrescription in May2015's shape, elements in the order of the specification. */
final class MedicationPrescriptionCodec implements ResourceWriter<MedicationRequest> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name DATE_WRITTEN = Name.of("dateWritten", "authoredOn");
  private static final Name STATUS = Name.of("status");
  private static final Name PATIENT = Name.of("patient", "subject");
  private static final Name PRESCRIBER = Name.of("prescriber", "requester");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name NOTE = Name.of("note");
  private static final Name MEDICATION = Name.of("medication");
  private static final Name DOSAGE_INSTRUCTION = Name.of("dosageInstruction");
  private static final Name TEXT = Name.of("text");
  private static final Name ADDITIONAL_INSTRUCTIONS =
      Name.of("additionalInstructions", "additionalInstruction");
  private static final Name SITE = Name.of("site");
  private static final Name ROUTE = Name.of("route");
  private static final Name METHOD = Name.of("method");
  private static final Name RATE = Name.of("rate");
  private static final Name MAX_DOSE_PER_PERIOD = Name.of("maxDosePerPeriod");
  private static final Name DISPENSE = Name.of("dispense", "dispenseRequest");
  private static final Name VALIDITY_PERIOD = Name.of("validityPeriod");
  private static final Name NUMBER_OF_REPEATS_ALLOWED = Name.of("numberOfRepeatsAllowed");
  private static final Name QUANTITY = Name.of("quantity");
  private static final Name EXPECTED_SUPPLY_DURATION = Name.of("expectedSupplyDuration");
  private static final Name SUBSTITUTION = Name.of("substitution");
  private static final Name TYPE = Name.of("type");
  private static final Name SUBSTITUTION_REASON = Name.of("reason");
  private static final Choice REASON =
      Choice.renamed("reason", "reasonCode", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);
  private static final Choice SCHEDULED =
      Choice.renamed(
          "scheduled", "timing", ValueType.DATE_TIME, ValueType.PERIOD, ValueType.TIMING);
  private static final Choice AS_NEEDED =
      Choice.of("asNeeded", ValueType.BOOLEAN, ValueType.CODEABLE_CONCEPT);
  private static final Choice DOSE = Choice.of("dose", ValueType.RANGE, ValueType.QUANTITY);

  @Override
  public void contain(MedicationRequest request, Containment contained) {
    ContainedMedication.add(request.medication(), contained);
    ContainedMedication.add(dispensed(request), contained);
  }

  @Override
  public void write(MedicationRequest request, Writer out) {
    out.elements(IDENTIFIER, request.identifier(), Datatypes::identifier);
    out.dateTime(DATE_WRITTEN, request.authoredOn());
    out.code(STATUS, MedicationRequestStatusCodes.write(request.status()));
    out.reference(PATIENT, request.subject());
    out.reference(PRESCRIBER, request.requester());
    out.reference(ENCOUNTER, request.encounter());
    out.choice(REASON, Writer.first(request.reasonCode(), request.reasonReference()));
    out.string(NOTE, Notes.text(request.note()));
    out.reference(MEDICATION, ContainedMedication.reference(request.medication(), out));
    out.elements(
        DOSAGE_INSTRUCTION, request.dosageInstruction(), MedicationPrescriptionCodec::writeDosage);
    out.element(
        DISPENSE,
        request.dispenseRequest(),
        (dispense, to) -> writeDispense(dispense, dispensed(request), to));
    out.element(
        SUBSTITUTION, request.substitution(), MedicationPrescriptionCodec::writeSubstitution);
  }

  private static void writeDosage(Dosage dosage, Writer out) {
    out.string(TEXT, dosage.text());
    out.element(ADDITIONAL_INSTRUCTIONS, dosage.additionalInstruction(), Concepts::codeableConcept);
    out.choice(SCHEDULED, dosage.timing());
    out.choice(AS_NEEDED, dosage.asNeeded());
    out.element(SITE, Value.as(CodeableConcept.class, dosage.site()), Concepts::codeableConcept);
    out.element(ROUTE, dosage.route(), Concepts::codeableConcept);
    out.element(METHOD, dosage.method(), Concepts::codeableConcept);
    out.choice(DOSE, dosage.dose());
    out.element(RATE, Value.as(Ratio.class, dosage.rate()), Datatypes::ratio);
    out.element(MAX_DOSE_PER_PERIOD, dosage.maxDosePerPeriod(), Datatypes::ratio);
  }

  /** What is dispensed; the very object that is prescribed if it is the same medication. */
  private static Value dispensed(MedicationRequest request) {
    MedicationRequest.DispenseRequest dispense = request.dispenseRequest();
    Value dispensed = dispense == null ? null : dispense.medication();
    return Objects.equals(dispensed, request.medication()) ? request.medication() : dispensed;
  }

  private static void writeDispense(
      MedicationRequest.DispenseRequest dispenseRequest, Value medication, Writer out) {
    out.reference(MEDICATION, ContainedMedication.reference(medication, out));
    out.element(VALIDITY_PERIOD, dispenseRequest.validityPeriod(), Datatypes::period);
    out.integer(
        NUMBER_OF_REPEATS_ALLOWED, PositiveInt.of(dispenseRequest.numberOfRepeatsAllowed()));
    out.element(QUANTITY, dispenseRequest.quantity(), Datatypes::quantity);
    out.element(
        EXPECTED_SUPPLY_DURATION, dispenseRequest.expectedSupplyDuration(), Datatypes::quantity);
  }

  private static void writeSubstitution(MedicationRequest.Substitution substitution, Writer out) {
    Absent.concept(TYPE, substitution.type(), out);
    out.element(SUBSTITUTION_REASON, substitution.reason(), Concepts::codeableConcept);
  }
}
