package org.janusfhir.may2015;

import org.janusfhir.model.Practitioner;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Practitioner in May2015's shape, elements in the order of the specification. */
final class PractitionerCodec implements ResourceWriter<Practitioner> {
  private static final Name IDENTIFIER = Name.of("identifier");
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
    out.element(NAME, Writer.first(practitioner.name()), Datatypes::humanName);
    out.elements(TELECOM, practitioner.telecom(), Datatypes::contactPoint);
    out.elements(ADDRESS, practitioner.address(), Datatypes::address);
    out.code(GENDER, practitioner.gender());
    out.dateTime(BIRTH_DATE, practitioner.birthDate());
    out.elements(PHOTO, practitioner.photo(), Datatypes::attachment);
    out.elements(PRACTITIONER_ROLE, practitioner.role(), PractitionerCodec::writePractitionerRole);
    out.elements(
        QUALIFICATION, practitioner.qualification(), PractitionerCodec::writeQualification);
    out.elements(COMMUNICATION, practitioner.communication(), Concepts::codeableConcept);
  }

  private static void writePractitionerRole(Practitioner.Role role, Writer out) {
    out.reference(MANAGING_ORGANIZATION, role.organization());
    out.element(ROLE, role.code(), Concepts::codeableConcept);
    out.elements(SPECIALTY, role.specialty(), Concepts::codeableConcept);
    out.element(PERIOD, role.period(), Datatypes::period);
    out.references(LOCATION, role.location());
    out.references(HEALTHCARE_SERVICE, role.healthcareService());
  }

  private static void writeQualification(Practitioner.Qualification qualification, Writer out) {
    out.elements(IDENTIFIER, qualification.identifier(), Datatypes::identifier);
    Absent.concept(CODE, qualification.code(), out);
    out.element(PERIOD, qualification.period(), Datatypes::period);
    out.reference(ISSUER, qualification.issuer());
  }
}
