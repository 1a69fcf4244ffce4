package org.janusfhir.may2015;

import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Dosage;
import org.janusfhir.model.MedicationDispense;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Containment;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes MedicationDispense in May2015's shape, elements in the order of the specification. */
final class MedicationDispenseCodec implements ResourceWriter<MedicationDispense> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name STATUS = Name.of("status");
  private static final Name PATIENT = Name.of("patient", "subject");
  private static final Name DISPENSER = Name.of("dispenser", "performer");
  private static final Name AUTHORIZING_PRESCRIPTION = Name.of("authorizingPrescription");
  private static final Name TYPE = Name.of("type");
  private static final Name QUANTITY = Name.of("quantity");
  private static final Name DAYS_SUPPLY = Name.of("daysSupply");
  private static final Name MEDICATION = Name.of("medication");
  private static final Name WHEN_PREPARED = Name.of("whenPrepared");
  private static final Name WHEN_HANDED_OVER = Name.of("whenHandedOver");
  private static final Name DESTINATION = Name.of("destination");
  private static final Name RECEIVER = Name.of("receiver");
  private static final Name NOTE = Name.of("note");
  private static final Name DOSAGE_INSTRUCTION = Name.of("dosageInstruction");
  private static final Name ADDITIONAL_INSTRUCTIONS =
      Name.of("additionalInstructions", "additionalInstruction");
  private static final Name SITE = Name.of("site");
  private static final Name ROUTE = Name.of("route");
  private static final Name METHOD = Name.of("method");
  private static final Name RATE = Name.of("rate");
  private static final Name MAX_DOSE_PER_PERIOD = Name.of("maxDosePerPeriod");
  private static final Name SUBSTITUTION = Name.of("substitution");
  private static final Name REASON = Name.of("reason");
  private static final Name RESPONSIBLE_PARTY = Name.of("responsibleParty");
  private static final Choice SCHEDULE =
      Choice.renamed("schedule", "timing", ValueType.DATE_TIME, ValueType.PERIOD, ValueType.TIMING);
  private static final Choice AS_NEEDED =
      Choice.of("asNeeded", ValueType.BOOLEAN, ValueType.CODEABLE_CONCEPT);
  private static final Choice DOSE = Choice.of("dose", ValueType.RANGE, ValueType.QUANTITY);

  @Override
  public void contain(MedicationDispense dispense, Containment contained) {
    ContainedMedication.add(dispense.medication(), contained);
  }

  @Override
  public void write(MedicationDispense dispense, Writer out) {
    out.element(IDENTIFIER, dispense.identifier(), Datatypes::identifier);
    out.code(STATUS, dispense.status());
    out.reference(PATIENT, dispense.subject());
    out.reference(DISPENSER, dispense.performer());
    out.references(AUTHORIZING_PRESCRIPTION, dispense.authorizingPrescription());
    out.element(TYPE, dispense.type(), Concepts::codeableConcept);
    out.element(QUANTITY, dispense.quantity(), Datatypes::quantity);
    out.element(DAYS_SUPPLY, dispense.daysSupply(), Datatypes::quantity);
    out.reference(MEDICATION, ContainedMedication.reference(dispense.medication(), out));
    out.dateTime(WHEN_PREPARED, dispense.whenPrepared());
    out.dateTime(WHEN_HANDED_OVER, dispense.whenHandedOver());
    out.reference(DESTINATION, dispense.destination());
    out.references(RECEIVER, dispense.receiver());
    out.string(NOTE, Notes.text(dispense.note()));
    out.elements(
        DOSAGE_INSTRUCTION, dispense.dosageInstruction(), MedicationDispenseCodec::writeDosage);
    out.element(SUBSTITUTION, dispense.substitution(), MedicationDispenseCodec::writeSubstitution);
  }

  /** The dosage in words has no place of its own here. */
  private static CodeableConcept instruction(Dosage dosage) {
    return dosage.additionalInstruction() != null || dosage.text() == null
        ? dosage.additionalInstruction()
        : new CodeableConcept(null, dosage.text(), null);
  }

  private static void writeDosage(Dosage dosage, Writer out) {
    out.element(ADDITIONAL_INSTRUCTIONS, instruction(dosage), Concepts::codeableConcept);
    out.choice(SCHEDULE, dosage.timing());
    out.choice(AS_NEEDED, dosage.asNeeded());
    out.element(SITE, Value.as(CodeableConcept.class, dosage.site()), Concepts::codeableConcept);
    out.element(ROUTE, dosage.route(), Concepts::codeableConcept);
    out.element(METHOD, dosage.method(), Concepts::codeableConcept);
    out.choice(DOSE, dosage.dose());
    out.element(RATE, Value.as(Ratio.class, dosage.rate()), Datatypes::ratio);
    out.element(MAX_DOSE_PER_PERIOD, dosage.maxDosePerPeriod(), Datatypes::ratio);
  }

  private static void writeSubstitution(MedicationDispense.Substitution substitution, Writer out) {
    Absent.concept(TYPE, substitution.type(), out);
    out.elements(REASON, substitution.reason(), Concepts::codeableConcept);
    out.references(RESPONSIBLE_PARTY, substitution.responsibleParty());
  }
}
