package org.janusfhir.may2015;

import java.util.Set;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Dosage;
import org.janusfhir.model.MedicationAdministration;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Containment;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/**
 * Writes MedicationAdministration in May2015's shape, elements in the order of the specification.
 */
final class MedicationAdministrationCodec implements ResourceWriter<MedicationAdministration> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name STATUS = Name.of("status");
  private static final Name PATIENT = Name.of("patient", "subject");
  private static final Name PRACTITIONER = Name.of("practitioner", "performer");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name PRESCRIPTION = Name.of("prescription", "request");
  private static final Name WAS_NOT_GIVEN = Name.of("wasNotGiven");
  private static final Name REASON_NOT_GIVEN = Name.of("reasonNotGiven");
  private static final Name REASON_GIVEN = Name.of("reasonGiven", "reasonCode");
  private static final Name MEDICATION = Name.of("medication");
  private static final Name DEVICE = Name.of("device");
  private static final Name NOTE = Name.of("note");
  private static final Name DOSAGE = Name.of("dosage");
  private static final Name TEXT = Name.of("text");
  private static final Name SITE = Name.of("site");
  private static final Name ROUTE = Name.of("route");
  private static final Name METHOD = Name.of("method");
  private static final Name QUANTITY = Name.of("quantity", "dose");
  private static final Name RATE = Name.of("rate");
  private static final Choice EFFECTIVE_TIME =
      Choice.renamed("effectiveTime", "effective", ValueType.DATE_TIME, ValueType.PERIOD);
  private static final Set<String> PRACTITIONERS = Set.of("Practitioner");

  @Override
  public void contain(MedicationAdministration administration, Containment contained) {
    ContainedMedication.add(administration.medication(), contained);
  }

  @Override
  public void write(MedicationAdministration administration, Writer out) {
    out.elements(IDENTIFIER, administration.identifier(), Datatypes::identifier);
    Absent.code(STATUS, administration.status(), out);
    Absent.reference(PATIENT, administration.subject(), out);
    out.reference(PRACTITIONER, Targets.only(PRACTITIONERS, administration.performer()));
    out.reference(ENCOUNTER, administration.encounter());
    out.reference(PRESCRIPTION, administration.request());
    out.bool(WAS_NOT_GIVEN, administration.wasNotGiven());
    out.elements(REASON_NOT_GIVEN, administration.reasonNotGiven(), Concepts::codeableConcept);
    out.elements(REASON_GIVEN, administration.reasonCode(), Concepts::codeableConcept);
    Absent.moment(EFFECTIVE_TIME, administration.effective(), out);
    out.reference(MEDICATION, ContainedMedication.reference(administration.medication(), out));
    out.references(DEVICE, administration.device());
    out.string(NOTE, Notes.text(administration.note()));
    out.element(DOSAGE, administration.dosage(), MedicationAdministrationCodec::writeDosage);
  }

  private static void writeDosage(Dosage dosage, Writer out) {
    out.string(TEXT, dosage.text());
    out.element(SITE, Value.as(CodeableConcept.class, dosage.site()), Concepts::codeableConcept);
    out.element(ROUTE, dosage.route(), Concepts::codeableConcept);
    out.element(METHOD, dosage.method(), Concepts::codeableConcept);
    Quantity quantity = Value.as(Quantity.class, dosage.dose());
    Ratio rate = Value.as(Ratio.class, dosage.rate());
    out.element(QUANTITY, quantity, Datatypes::quantity);
    out.element(RATE, quantity == null && rate == null ? Absent.ratio() : rate, Datatypes::ratio);
  }
}
