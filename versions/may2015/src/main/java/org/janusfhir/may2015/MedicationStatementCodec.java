package org.janusfhir.may2015;

import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Dosage;
import org.janusfhir.model.MedicationStatement;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.Timing;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Containment;
import org.janusfhir.wire.DataAbsent;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes MedicationStatement in May2015's shape, elements in the order of the specification. */
final class MedicationStatementCodec implements ResourceWriter<MedicationStatement> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name PATIENT = Name.of("patient", "subject");
  private static final Name INFORMATION_SOURCE = Name.of("informationSource");
  private static final Name DATE_ASSERTED = Name.of("dateAsserted");
  private static final Name STATUS = Name.of("status");
  private static final Name WAS_NOT_GIVEN = Name.of("wasNotGiven", "wasNotTaken");
  private static final Name REASON_NOT_GIVEN = Name.of("reasonNotGiven", "reasonNotTaken");
  private static final Name NOTE = Name.of("note");
  private static final Name MEDICATION = Name.of("medication");
  private static final Name DOSAGE = Name.of("dosage");
  private static final Name TEXT = Name.of("text");
  private static final Name SCHEDULE = Name.of("schedule", "timing");
  private static final Name SITE = Name.of("site");
  private static final Name ROUTE = Name.of("route");
  private static final Name METHOD = Name.of("method");
  private static final Name QUANTITY = Name.of("quantity", "dose");
  private static final Name RATE = Name.of("rate");
  private static final Name MAX_DOSE_PER_PERIOD = Name.of("maxDosePerPeriod");
  private static final Choice REASON_FOR_USE =
      Choice.renamed("reasonForUse", "reasonCode", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);
  private static final Choice EFFECTIVE =
      Choice.of("effective", ValueType.DATE_TIME, ValueType.PERIOD);
  private static final Choice AS_NEEDED =
      Choice.of("asNeeded", ValueType.BOOLEAN, ValueType.CODEABLE_CONCEPT);

  @Override
  public void contain(MedicationStatement statement, Containment contained) {
    ContainedMedication.add(statement.medication(), contained);
  }

  @Override
  public void write(MedicationStatement statement, Writer out) {
    out.elements(IDENTIFIER, statement.identifier(), Datatypes::identifier);
    out.reference(PATIENT, statement.subject());
    out.reference(INFORMATION_SOURCE, statement.informationSource());
    out.dateTime(DATE_ASSERTED, statement.dateAsserted());
    Absent.code(
        STATUS,
        MedicationStatementStatusCodes.write(statement.status()),
        statement.status() == null ? DataAbsent.UNKNOWN : DataAbsent.UNSUPPORTED,
        out);
    out.bool(WAS_NOT_GIVEN, statement.wasNotTaken());
    out.elements(REASON_NOT_GIVEN, statement.reasonNotTaken(), Concepts::codeableConcept);
    out.choice(REASON_FOR_USE, Writer.first(statement.reasonCode(), statement.reasonReference()));
    out.choice(EFFECTIVE, statement.effective());
    out.string(NOTE, Notes.text(statement.note()));
    out.reference(MEDICATION, ContainedMedication.reference(statement.medication(), out));
    out.elements(DOSAGE, statement.dosage(), MedicationStatementCodec::writeDosage);
  }

  private static void writeDosage(Dosage dosage, Writer out) {
    out.string(TEXT, dosage.text());
    out.element(SCHEDULE, Timing.of(dosage.timing()), Datatypes::timing);
    out.choice(AS_NEEDED, dosage.asNeeded());
    out.element(SITE, Value.as(CodeableConcept.class, dosage.site()), Concepts::codeableConcept);
    out.element(ROUTE, dosage.route(), Concepts::codeableConcept);
    out.element(METHOD, dosage.method(), Concepts::codeableConcept);
    out.element(QUANTITY, Value.as(Quantity.class, dosage.dose()), Datatypes::quantity);
    out.element(RATE, Value.as(Ratio.class, dosage.rate()), Datatypes::ratio);
    out.element(MAX_DOSE_PER_PERIOD, dosage.maxDosePerPeriod(), Datatypes::ratio);
  }
}
