package org.janusfhir.dstu2;

import java.util.List;
import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.Practitioner;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Practitioner in DSTU2's shape, elements in the order of the specification. */
final class PractitionerCodec implements ResourceCodec<Practitioner> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name ACTIVE = Name.of("active");
  private static final Name NAME = Name.of("name");
  private static final Name TELECOM = Name.of("telecom");
  private static final Name ADDRESS = Name.of("address");
  private static final Name GENDER = Name.of("gender");
  private static final Name BIRTH_DATE = Name.of("birthDate");
  private static final Name PHOTO = Name.of("photo");
  private static final Name PRACTITIONER_ROLE = Name.of("practitionerRole", "role");
  private static final Name MANAGING_ORGANIZATION = Name.of("managingOrganization", "organization");
  private static final Name ROLE = Name.of("role", "code");
  private static final Name SPECIALTY = Name.of("specialty");
  private static final Name PERIOD = Name.of("period");
  private static final Name LOCATION = Name.of("location");
  private static final Name HEALTHCARE_SERVICE = Name.of("healthcareService");
  private static final Name QUALIFICATION = Name.of("qualification");
  private static final Name CODE = Name.of("code");
  private static final Name ISSUER = Name.of("issuer");
  private static final Name COMMUNICATION = Name.of("communication");

  @Override
  public void write(Practitioner practitioner, Writer out) {
    out.elements(IDENTIFIER, practitioner.identifier(), Datatypes::identifier);
    out.bool(ACTIVE, practitioner.active());
    out.element(NAME, Writer.first(practitioner.name()), Datatypes::humanName);
    out.elements(TELECOM, practitioner.telecom(), Datatypes::contactPoint);
    out.elements(ADDRESS, practitioner.address(), Datatypes::address);
    out.code(GENDER, practitioner.gender());
    out.dateTime(BIRTH_DATE, practitioner.birthDate());
    out.elements(PHOTO, practitioner.photo(), Datatypes::attachment);
    out.elements(PRACTITIONER_ROLE, practitioner.role(), PractitionerCodec::writePractitionerRole);
    out.elements(
        QUALIFICATION, practitioner.qualification(), PractitionerCodec::writeQualification);
    out.elements(COMMUNICATION, practitioner.communication(), Expected::coded);
  }

  @Override
  public Practitioner read(ResourceHead head, SourceElement in) {
    return new Practitioner(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.bool(ACTIVE),
        SourceElement.listOf(in.element(NAME, DatatypeReader::humanName)),
        in.elements(TELECOM, DatatypeReader::contactPoint),
        in.elements(ADDRESS, DatatypeReader::address),
        in.code(GENDER, AdministrativeGender::of),
        in.dateTime(BIRTH_DATE),
        in.elements(PHOTO, DatatypeReader::attachment),
        in.elements(PRACTITIONER_ROLE, PractitionerCodec::readPractitionerRole),
        in.elements(QUALIFICATION, PractitionerCodec::readQualification),
        in.elements(COMMUNICATION, DatatypeReader::codeableConcept),
        in.extras());
  }

  private static void writePractitionerRole(Practitioner.Role role, Writer out) {
    out.reference(MANAGING_ORGANIZATION, role.organization());
    out.element(ROLE, role.code(), Datatypes::codeableConcept);
    out.elements(SPECIALTY, role.specialty(), Datatypes::codeableConcept);
    out.element(PERIOD, role.period(), Datatypes::period);
    out.references(LOCATION, role.location());
    out.references(HEALTHCARE_SERVICE, role.healthcareService());
  }

  private static Practitioner.Role readPractitionerRole(SourceElement in) {
    return new Practitioner.Role(
        in.reference(MANAGING_ORGANIZATION),
        in.element(ROLE, DatatypeReader::codeableConcept),
        in.elements(SPECIALTY, DatatypeReader::codeableConcept),
        in.element(PERIOD, DatatypeReader::period),
        in.references(LOCATION),
        in.references(HEALTHCARE_SERVICE),
        List.of(),
        List.of(),
        in.extras());
  }

  private static void writeQualification(Practitioner.Qualification qualification, Writer out) {
    out.elements(IDENTIFIER, qualification.identifier(), Datatypes::identifier);
    out.element(CODE, qualification.code(), Datatypes::codeableConcept);
    out.element(PERIOD, qualification.period(), Datatypes::period);
    out.reference(ISSUER, qualification.issuer());
  }

  private static Practitioner.Qualification readQualification(SourceElement in) {
    return new Practitioner.Qualification(
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.element(CODE, DatatypeReader::codeableConcept),
        in.element(PERIOD, DatatypeReader::period),
        in.reference(ISSUER),
        in.extras());
  }
}
