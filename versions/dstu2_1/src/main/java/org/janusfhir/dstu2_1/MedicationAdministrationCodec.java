package org.janusfhir.dstu2_1;

import org.janusfhir.model.Dosage;
import org.janusfhir.model.MedicationAdministration;
import org.janusfhir.model.MedicationAdministrationStatus;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/**
 * Writes and reads MedicationAdministration in DSTU2.1's shape, elements in the order of the
 * specification.
 */
final class MedicationAdministrationCodec implements ResourceCodec<MedicationAdministration> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name STATUS = Name.of("status");
  private static final Name PATIENT = Name.of("patient", "subject");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name PRACTITIONER = Name.of("practitioner", "performer");
  private static final Name PRESCRIPTION = Name.of("prescription", "request");
  private static final Name WAS_NOT_GIVEN = Name.of("wasNotGiven");
  private static final Name REASON_NOT_GIVEN = Name.of("reasonNotGiven");
  private static final Name REASON_GIVEN = Name.of("reasonGiven", "reasonCode");
  private static final Name DEVICE = Name.of("device");
  private static final Name NOTE = Name.of("note");
  private static final Name DOSAGE = Name.of("dosage");
  private static final Name TEXT = Name.of("text");
  private static final Name ROUTE = Name.of("route");
  private static final Name METHOD = Name.of("method");
  private static final Name QUANTITY = Name.of("quantity", "dose");
  private static final Choice MEDICATION =
      Choice.of("medication", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);
  private static final Choice EFFECTIVE_TIME =
      Choice.renamed("effectiveTime", "effective", ValueType.DATE_TIME, ValueType.PERIOD);
  private static final Choice SITE =
      Choice.of("site", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);
  private static final Choice RATE = Choice.of("rate", ValueType.RATIO, ValueType.RANGE);

  @Override
  public void write(MedicationAdministration administration, Writer out) {
    out.elements(IDENTIFIER, administration.identifier(), Datatypes::identifier);
    out.code(STATUS, administration.status());
    out.choice(MEDICATION, administration.medication());
    out.reference(PATIENT, administration.subject());
    out.reference(ENCOUNTER, administration.encounter());
    out.choice(EFFECTIVE_TIME, administration.effective());
    out.reference(PRACTITIONER, administration.performer());
    out.reference(PRESCRIPTION, administration.request());
    out.bool(WAS_NOT_GIVEN, administration.wasNotGiven());
    out.elements(REASON_NOT_GIVEN, administration.reasonNotGiven(), Datatypes::codeableConcept);
    out.elements(REASON_GIVEN, administration.reasonCode(), Datatypes::codeableConcept);
    out.references(DEVICE, administration.device());
    out.elements(NOTE, administration.note(), Datatypes::annotation);
    out.element(DOSAGE, administration.dosage(), MedicationAdministrationCodec::writeDosage);
  }

  @Override
  public MedicationAdministration read(ResourceHead head, SourceElement in) {
    return new MedicationAdministration(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.code(STATUS, MedicationAdministrationStatus::of),
        in.reference(PATIENT),
        in.reference(PRACTITIONER),
        in.reference(ENCOUNTER),
        in.reference(PRESCRIPTION),
        in.bool(WAS_NOT_GIVEN),
        in.elements(REASON_NOT_GIVEN, DatatypeReader::codeableConcept),
        in.elements(REASON_GIVEN, DatatypeReader::codeableConcept),
        in.choice(EFFECTIVE_TIME),
        in.choice(MEDICATION),
        in.references(DEVICE),
        in.elements(NOTE, DatatypeReader::annotation),
        in.element(DOSAGE, MedicationAdministrationCodec::readDosage),
        in.extras());
  }

  private static void writeDosage(Dosage dosage, Writer out) {
    out.string(TEXT, dosage.text());
    out.choice(SITE, dosage.site());
    out.element(ROUTE, dosage.route(), Datatypes::codeableConcept);
    out.element(METHOD, dosage.method(), Datatypes::codeableConcept);
    out.element(QUANTITY, Value.as(Quantity.class, dosage.dose()), Datatypes::quantity);
    out.choice(RATE, dosage.rate());
  }

  private static Dosage readDosage(SourceElement in) {
    return new Dosage(
        in.string(TEXT),
        null,
        null,
        null,
        in.choice(SITE),
        in.element(ROUTE, DatatypeReader::codeableConcept),
        in.element(METHOD, DatatypeReader::codeableConcept),
        in.element(QUANTITY, DatatypeReader::quantity),
        in.choice(RATE),
        null,
        in.extras());
  }
}
