package org.janusfhir.dstu2_1;

import org.janusfhir.model.Dosage;
import org.janusfhir.model.MedicationDispense;
import org.janusfhir.model.MedicationDispenseStatus;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.Timing;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/**
 * Writes and reads MedicationDispense in DSTU2.1's shape, elements in the order of the
 * specification.
 */
final class MedicationDispenseCodec implements ResourceCodec<MedicationDispense> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name STATUS = Name.of("status");
  private static final Name PATIENT = Name.of("patient", "subject");
  private static final Name DISPENSER = Name.of("dispenser", "performer");
  private static final Name AUTHORIZING_PRESCRIPTION = Name.of("authorizingPrescription");
  private static final Name TYPE = Name.of("type");
  private static final Name QUANTITY = Name.of("quantity");
  private static final Name DAYS_SUPPLY = Name.of("daysSupply");
  private static final Name WHEN_PREPARED = Name.of("whenPrepared");
  private static final Name WHEN_HANDED_OVER = Name.of("whenHandedOver");
  private static final Name DESTINATION = Name.of("destination");
  private static final Name RECEIVER = Name.of("receiver");
  private static final Name NOTE = Name.of("note");
  private static final Name DOSAGE_INSTRUCTION = Name.of("dosageInstruction");
  private static final Name TEXT = Name.of("text");
  private static final Name ADDITIONAL_INSTRUCTIONS =
      Name.of("additionalInstructions", "additionalInstruction");
  private static final Name TIMING = Name.of("timing");
  private static final Name ROUTE = Name.of("route");
  private static final Name METHOD = Name.of("method");
  private static final Name MAX_DOSE_PER_PERIOD = Name.of("maxDosePerPeriod");
  private static final Name SUBSTITUTION = Name.of("substitution");
  private static final Name REASON = Name.of("reason");
  private static final Name RESPONSIBLE_PARTY = Name.of("responsibleParty");
  private static final Choice MEDICATION =
      Choice.of("medication", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);
  private static final Choice AS_NEEDED =
      Choice.of("asNeeded", ValueType.BOOLEAN, ValueType.CODEABLE_CONCEPT);
  private static final Choice SITE =
      Choice.of("site", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);
  private static final Choice DOSE = Choice.of("dose", ValueType.RANGE, ValueType.QUANTITY);
  private static final Choice RATE = Choice.of("rate", ValueType.RATIO, ValueType.RANGE);

  @Override
  public void write(MedicationDispense dispense, Writer out) {
    out.element(IDENTIFIER, dispense.identifier(), Datatypes::identifier);
    out.code(STATUS, dispense.status());
    out.choice(MEDICATION, dispense.medication());
    out.reference(PATIENT, dispense.subject());
    out.reference(DISPENSER, dispense.performer());
    out.references(AUTHORIZING_PRESCRIPTION, dispense.authorizingPrescription());
    out.element(TYPE, dispense.type(), Datatypes::codeableConcept);
    out.element(QUANTITY, dispense.quantity(), Datatypes::quantity);
    out.element(DAYS_SUPPLY, dispense.daysSupply(), Datatypes::quantity);
    out.dateTime(WHEN_PREPARED, dispense.whenPrepared());
    out.dateTime(WHEN_HANDED_OVER, dispense.whenHandedOver());
    out.reference(DESTINATION, dispense.destination());
    out.references(RECEIVER, dispense.receiver());
    out.elements(NOTE, dispense.note(), Datatypes::annotation);
    out.elements(
        DOSAGE_INSTRUCTION, dispense.dosageInstruction(), MedicationDispenseCodec::writeDosage);
    out.element(SUBSTITUTION, dispense.substitution(), MedicationDispenseCodec::writeSubstitution);
  }

  @Override
  public MedicationDispense read(ResourceHead head, SourceElement in) {
    return new MedicationDispense(
        head,
        in.element(IDENTIFIER, DatatypeReader::identifier),
        in.code(STATUS, MedicationDispenseStatus::of),
        in.reference(PATIENT),
        in.reference(DISPENSER),
        in.references(AUTHORIZING_PRESCRIPTION),
        in.element(TYPE, DatatypeReader::codeableConcept),
        in.element(QUANTITY, DatatypeReader::quantity),
        in.element(DAYS_SUPPLY, DatatypeReader::quantity),
        in.choice(MEDICATION),
        in.dateTime(WHEN_PREPARED),
        in.dateTime(WHEN_HANDED_OVER),
        in.reference(DESTINATION),
        in.references(RECEIVER),
        in.elements(NOTE, DatatypeReader::annotation),
        in.elements(DOSAGE_INSTRUCTION, MedicationDispenseCodec::readDosage),
        in.element(SUBSTITUTION, MedicationDispenseCodec::readSubstitution),
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

  private static void writeSubstitution(MedicationDispense.Substitution substitution, Writer out) {
    out.element(TYPE, substitution.type(), Datatypes::codeableConcept);
    out.elements(REASON, substitution.reason(), Datatypes::codeableConcept);
    out.references(RESPONSIBLE_PARTY, substitution.responsibleParty());
  }

  private static MedicationDispense.Substitution readSubstitution(SourceElement in) {
    return new MedicationDispense.Substitution(
        in.element(TYPE, DatatypeReader::codeableConcept),
        in.elements(REASON, DatatypeReader::codeableConcept),
        in.references(RESPONSIBLE_PARTY),
        in.extras());
  }
}
