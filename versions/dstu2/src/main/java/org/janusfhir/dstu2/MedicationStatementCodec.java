package org.janusfhir.dstu2;

import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Dosage;
import org.janusfhir.model.MedicationStatement;
import org.janusfhir.model.MedicationStatementStatus;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.Timing;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/**
 * Writes and reads MedicationStatement in DSTU2's shape, elements in the order of the
 * specification.
 */
final class MedicationStatementCodec implements ResourceCodec<MedicationStatement> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name PATIENT = Name.of("patient", "subject");
  private static final Name INFORMATION_SOURCE = Name.of("informationSource");
  private static final Name DATE_ASSERTED = Name.of("dateAsserted");
  private static final Name STATUS = Name.of("status");
  private static final Name WAS_NOT_TAKEN = Name.of("wasNotTaken");
  private static final Name REASON_NOT_TAKEN = Name.of("reasonNotTaken");
  private static final Name NOTE = Name.of("note");
  private static final Name SUPPORTING_INFORMATION = Name.of("supportingInformation");
  private static final Name DOSAGE = Name.of("dosage");
  private static final Name TEXT = Name.of("text");
  private static final Name TIMING = Name.of("timing");
  private static final Name ROUTE = Name.of("route");
  private static final Name METHOD = Name.of("method");
  private static final Name MAX_DOSE_PER_PERIOD = Name.of("maxDosePerPeriod");
  private static final Choice REASON_FOR_USE =
      Choice.renamed("reasonForUse", "reasonCode", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);
  private static final Choice EFFECTIVE =
      Choice.of("effective", ValueType.DATE_TIME, ValueType.PERIOD);
  private static final Choice MEDICATION =
      Choice.of("medication", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);
  private static final Choice AS_NEEDED =
      Choice.of("asNeeded", ValueType.BOOLEAN, ValueType.CODEABLE_CONCEPT);
  private static final Choice SITE =
      Choice.of("site", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);
  private static final Choice QUANTITY =
      Choice.renamed("quantity", "dose", ValueType.QUANTITY, ValueType.RANGE);
  private static final Choice RATE = Choice.of("rate", ValueType.RATIO, ValueType.RANGE);

  @Override
  public void write(MedicationStatement statement, Writer out) {
    out.elements(IDENTIFIER, statement.identifier(), Datatypes::identifier);
    out.reference(PATIENT, statement.subject());
    out.reference(INFORMATION_SOURCE, statement.informationSource());
    out.dateTime(DATE_ASSERTED, statement.dateAsserted());
    out.code(STATUS, statement.status());
    out.bool(WAS_NOT_TAKEN, statement.wasNotTaken());
    out.elements(REASON_NOT_TAKEN, statement.reasonNotTaken(), Datatypes::codeableConcept);
    out.choice(REASON_FOR_USE, Writer.first(statement.reasonCode(), statement.reasonReference()));
    out.choice(EFFECTIVE, statement.effective());
    out.string(NOTE, Notes.text(statement.note()));
    out.references(SUPPORTING_INFORMATION, statement.supportingInformation());
    out.choice(MEDICATION, statement.medication());
    out.elements(DOSAGE, statement.dosage(), MedicationStatementCodec::writeDosage);
  }

  @Override
  public MedicationStatement read(ResourceHead head, SourceElement in) {
    Value reason = in.choice(REASON_FOR_USE);
    return new MedicationStatement(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.reference(PATIENT),
        in.reference(INFORMATION_SOURCE),
        in.dateTime(DATE_ASSERTED),
        in.code(STATUS, MedicationStatementStatus::of),
        in.bool(WAS_NOT_TAKEN),
        in.elements(REASON_NOT_TAKEN, DatatypeReader::codeableConcept),
        SourceElement.listOf(Value.as(CodeableConcept.class, reason)),
        SourceElement.listOf(Value.as(Reference.class, reason)),
        in.choice(EFFECTIVE),
        Notes.of(in.string(NOTE)),
        in.references(SUPPORTING_INFORMATION),
        in.choice(MEDICATION),
        in.elements(DOSAGE, MedicationStatementCodec::readDosage),
        in.extras());
  }

  private static void writeDosage(Dosage dosage, Writer out) {
    out.string(TEXT, dosage.text());
    out.element(TIMING, Timing.of(dosage.timing()), TimingCodec::write);
    out.choice(AS_NEEDED, dosage.asNeeded());
    out.choice(SITE, dosage.site());
    out.element(ROUTE, dosage.route(), Datatypes::codeableConcept);
    out.element(METHOD, dosage.method(), Datatypes::codeableConcept);
    out.choice(QUANTITY, dosage.dose());
    out.choice(RATE, dosage.rate());
    out.element(MAX_DOSE_PER_PERIOD, dosage.maxDosePerPeriod(), Datatypes::ratio);
  }

  private static Dosage readDosage(SourceElement in) {
    return new Dosage(
        in.string(TEXT),
        null,
        in.element(TIMING, TimingCodec::read),
        in.choice(AS_NEEDED),
        in.choice(SITE),
        in.element(ROUTE, DatatypeReader::codeableConcept),
        in.element(METHOD, DatatypeReader::codeableConcept),
        in.choice(QUANTITY),
        in.choice(RATE),
        in.element(MAX_DOSE_PER_PERIOD, DatatypeReader::ratio),
        in.extras());
  }
}
