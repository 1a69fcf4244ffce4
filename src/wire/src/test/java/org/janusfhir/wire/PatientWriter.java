package org.janusfhir.wire;

import org.janusfhir.model.HumanName;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.ValueType;

/** Writes enough of a Patient to meet everything that {@link Writer} can do. */
final class PatientWriter implements ResourceWriter<Patient> {
  private static final Name ACTIVE = Name.of("active");
  private static final Name NAME = Name.of("name");
  private static final Name TEXT = Name.of("text");
  private static final Name FAMILY = Name.of("family");
  private static final Name GIVEN = Name.of("given");
  private static final Name PERIOD = Name.of("period");
  private static final Name GENDER = Name.of("gender");
  private static final Name BORN = Name.of("born", "birthDate");
  private static final Name CARE_PROVIDER = Name.of("careProvider", "generalPractitioner");
  private static final Name ORGANIZATION = Name.of("managingOrganization");
  private static final Choice DECEASED =
      Choice.of("deceased", ValueType.BOOLEAN, ValueType.DATE_TIME);
  private static final Choice BIRTHS =
      Choice.of("multipleBirth", ValueType.INTEGER, ValueType.QUANTITY);

  /** Nothing but the head is written of other types. */
  static ResourceWriter<? extends Resource> forType(ResourceType type) {
    return type == ResourceType.PATIENT ? new PatientWriter() : (resource, out) -> {};
  }

  @Override
  public void write(Patient patient, Writer out) {
    out.bool(ACTIVE, patient.active());
    out.elements(NAME, patient.name(), PatientWriter::name);
    out.code(GENDER, patient.gender());
    out.dateTime(BORN, patient.birthDate());
    out.choice(DECEASED, patient.deceased());
    out.choice(BIRTHS, patient.multipleBirth());
    out.references(CARE_PROVIDER, patient.generalPractitioner());
    out.reference(ORGANIZATION, patient.managingOrganization());
  }

  private static void name(HumanName name, Writer out) {
    out.string(TEXT, name.text());
    out.strings(FAMILY, name.family());
    out.strings(GIVEN, name.given());
    out.element(PERIOD, name.period(), out.dialect()::value);
  }
}
