package org.janusfhir.dstu2;

import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Dosage;
import org.janusfhir.model.MedicationRequest;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.Timing;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.PositiveInt;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/**
 * Writes and reads MedicationOrder in DSTU2's shape, elements in the order of the specification.
 */
final class MedicationOrderCodec implements ResourceCodec<MedicationRequest> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name DATE_WRITTEN = Name.of("dateWritten", "authoredOn");
  private static final Name STATUS = Name.of("status");
  private static final Name DATE_ENDED = Name.of("dateEnded");
  private static final Name REASON_ENDED = Name.of("reasonEnded");
  private static final Name PATIENT = Name.of("patient", "subject");
  private static final Name PRESCRIBER = Name.of("prescriber", "requester");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name NOTE = Name.of("note");
  private static final Name DOSAGE_INSTRUCTION = Name.of("dosageInstruction");
  private static final Name TEXT = Name.of("text");
  private static final Name ADDITIONAL_INSTRUCTIONS =
      Name.of("additionalInstructions", "additionalInstruction");
  private static final Name TIMING = Name.of("timing");
  private static final Name ROUTE = Name.of("route");
  private static final Name METHOD = Name.of("method");
  private static final Name MAX_DOSE_PER_PERIOD = Name.of("maxDosePerPeriod");
  private static final Name DISPENSE_REQUEST = Name.of("dispenseRequest");
  private static final Name VALIDITY_PERIOD = Name.of("validityPeriod");
  private static final Name NUMBER_OF_REPEATS_ALLOWED = Name.of("numberOfRepeatsAllowed");
  private static final Name QUANTITY = Name.of("quantity");
  private static final Name EXPECTED_SUPPLY_DURATION = Name.of("expectedSupplyDuration");
  private static final Name SUBSTITUTION = Name.of("substitution");
  private static final Name TYPE = Name.of("type");
  private static final Name SUBSTITUTION_REASON = Name.of("reason");
  private static final Name PRIOR_PRESCRIPTION = Name.of("priorPrescription");
  private static final Choice REASON =
      Choice.renamed("reason", "reasonCode", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);
  private static final Choice MEDICATION =
      Choice.of("medication", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);
  private static final Choice AS_NEEDED =
      Choice.of("asNeeded", ValueType.BOOLEAN, ValueType.CODEABLE_CONCEPT);
  private static final Choice SITE =
      Choice.of("site", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);
  private static final Choice DOSE = Choice.of("dose", ValueType.RANGE, ValueType.QUANTITY);
  private static final Choice RATE = Choice.of("rate", ValueType.RATIO, ValueType.RANGE);

  @Override
  public void write(MedicationRequest request, Writer out) {
    out.elements(IDENTIFIER, request.identifier(), Datatypes::identifier);
    Expected.dateTime(DATE_WRITTEN, request.authoredOn(), out);
    Expected.code(STATUS, MedicationRequestStatusCodes.write(request.status()), out);
    out.dateTime(DATE_ENDED, request.dateEnded());
    out.element(REASON_ENDED, request.reasonEnded(), Datatypes::codeableConcept);
    Expected.reference(PATIENT, request.subject(), out);
    Expected.reference(PRESCRIBER, request.requester(), out);
    out.reference(ENCOUNTER, request.encounter());
    out.choice(REASON, Writer.first(request.reasonCode(), request.reasonReference()));
    out.string(NOTE, Notes.text(request.note()));
    out.choice(MEDICATION, request.medication());
    out.elements(
        DOSAGE_INSTRUCTION, request.dosageInstruction(), MedicationOrderCodec::writeDosage);
    out.element(
        DISPENSE_REQUEST, request.dispenseRequest(), MedicationOrderCodec::writeDispenseRequest);
    out.element(SUBSTITUTION, request.substitution(), MedicationOrderCodec::writeSubstitution);
    out.reference(PRIOR_PRESCRIPTION, request.priorPrescription());
  }

  @Override
  public MedicationRequest read(ResourceHead head, SourceElement in) {
    Value reason = in.choice(REASON);
    return new MedicationRequest(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.dateTime(DATE_WRITTEN),
        in.code(STATUS, MedicationRequestStatusCodes::read),
        in.dateTime(DATE_ENDED),
        in.element(REASON_ENDED, DatatypeReader::codeableConcept),
        in.reference(PATIENT),
        in.reference(PRESCRIBER),
        in.reference(ENCOUNTER),
        Notes.of(in.string(NOTE)),
        in.choice(MEDICATION),
        in.elements(DOSAGE_INSTRUCTION, MedicationOrderCodec::readDosage),
        in.element(DISPENSE_REQUEST, MedicationOrderCodec::readDispenseRequest),
        in.element(SUBSTITUTION, MedicationOrderCodec::readSubstitution),
        in.reference(PRIOR_PRESCRIPTION),
        SourceElement.listOf(Value.as(CodeableConcept.class, reason)),
        SourceElement.listOf(Value.as(Reference.class, reason)),
        in.extras());
  }

  private static void writeDosage(Dosage dosage, Writer out) {
    out.string(TEXT, dosage.text());
    out.element(
        ADDITIONAL_INSTRUCTIONS, dosage.additionalInstruction(), Datatypes::codeableConcept);
    out.element(TIMING, Timing.of(dosage.timing()), TimingCodec::write);
    out.choice(AS_NEEDED, dosage.asNeeded());
    out.choice(SITE, dosage.site());
    out.element(ROUTE, dosage.route(), Datatypes::codeableConcept);
    out.element(METHOD, dosage.method(), Datatypes::codeableConcept);
    out.choice(DOSE, dosage.dose());
    out.choice(RATE, dosage.rate());
    out.element(MAX_DOSE_PER_PERIOD, dosage.maxDosePerPeriod(), Datatypes::ratio);
  }

  private static Dosage readDosage(SourceElement in) {
    return new Dosage(
        in.string(TEXT),
        in.element(ADDITIONAL_INSTRUCTIONS, DatatypeReader::codeableConcept),
        in.element(TIMING, TimingCodec::read),
        in.choice(AS_NEEDED),
        in.choice(SITE),
        in.element(ROUTE, DatatypeReader::codeableConcept),
        in.element(METHOD, DatatypeReader::codeableConcept),
        in.choice(DOSE),
        in.choice(RATE),
        in.element(MAX_DOSE_PER_PERIOD, DatatypeReader::ratio),
        in.extras());
  }

  private static void writeDispenseRequest(
      MedicationRequest.DispenseRequest dispenseRequest, Writer out) {
    out.choice(MEDICATION, dispenseRequest.medication());
    out.element(VALIDITY_PERIOD, dispenseRequest.validityPeriod(), Datatypes::period);
    out.integer(
        NUMBER_OF_REPEATS_ALLOWED, PositiveInt.of(dispenseRequest.numberOfRepeatsAllowed()));
    out.element(QUANTITY, dispenseRequest.quantity(), Datatypes::quantity);
    out.element(
        EXPECTED_SUPPLY_DURATION, dispenseRequest.expectedSupplyDuration(), Datatypes::quantity);
  }

  private static MedicationRequest.DispenseRequest readDispenseRequest(SourceElement in) {
    return new MedicationRequest.DispenseRequest(
        in.choice(MEDICATION),
        in.element(VALIDITY_PERIOD, DatatypeReader::period),
        in.integer(NUMBER_OF_REPEATS_ALLOWED),
        in.element(QUANTITY, DatatypeReader::quantity),
        in.element(EXPECTED_SUPPLY_DURATION, DatatypeReader::duration),
        in.extras());
  }

  private static void writeSubstitution(MedicationRequest.Substitution substitution, Writer out) {
    out.element(TYPE, substitution.type(), Datatypes::codeableConcept);
    out.element(SUBSTITUTION_REASON, substitution.reason(), Datatypes::codeableConcept);
  }

  private static MedicationRequest.Substitution readSubstitution(SourceElement in) {
    return new MedicationRequest.Substitution(
        in.element(TYPE, DatatypeReader::codeableConcept),
        in.element(SUBSTITUTION_REASON, DatatypeReader::codeableConcept),
        in.extras());
  }
}
