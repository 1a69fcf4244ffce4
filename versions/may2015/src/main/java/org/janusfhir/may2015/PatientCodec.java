package org.janusfhir.may2015;

import org.janusfhir.model.Patient;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Patient in May2015's shape, elements in the order of the specification. */
final class PatientCodec implements ResourceWriter<Patient> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name NAME = Name.of("name");
  private static final Name TELECOM = Name.of("telecom");
  private static final Name GENDER = Name.of("gender");
  private static final Name BIRTH_DATE = Name.of("birthDate");
  private static final Name ADDRESS = Name.of("address");
  private static final Name MARITAL_STATUS = Name.of("maritalStatus");
  private static final Name PHOTO = Name.of("photo");
  private static final Name CONTACT = Name.of("contact");
  private static final Name RELATIONSHIP = Name.of("relationship");
  private static final Name ORGANIZATION = Name.of("organization");
  private static final Name PERIOD = Name.of("period");
  private static final Name ANIMAL = Name.of("animal");
  private static final Name SPECIES = Name.of("species");
  private static final Name BREED = Name.of("breed");
  private static final Name GENDER_STATUS = Name.of("genderStatus");
  private static final Name COMMUNICATION = Name.of("communication");
  private static final Name LANGUAGE = Name.of("language");
  private static final Name PREFERRED = Name.of("preferred");
  private static final Name CARE_PROVIDER = Name.of("careProvider", "generalPractitioner");
  private static final Name MANAGING_ORGANIZATION = Name.of("managingOrganization");
  private static final Name LINK = Name.of("link");
  private static final Name OTHER = Name.of("other");
  private static final Name TYPE = Name.of("type");
  private static final Name ACTIVE = Name.of("active");
  private static final Choice DECEASED =
      Choice.of("deceased", ValueType.BOOLEAN, ValueType.DATE_TIME);
  private static final Choice MULTIPLE_BIRTH =
      Choice.of("multipleBirth", ValueType.BOOLEAN, ValueType.INTEGER);

  @Override
  public void write(Patient patient, Writer out) {
    out.elements(IDENTIFIER, patient.identifier(), Datatypes::identifier);
    out.elements(NAME, patient.name(), Datatypes::humanName);
    out.elements(TELECOM, patient.telecom(), Datatypes::contactPoint);
    out.code(GENDER, patient.gender());
    out.dateTime(BIRTH_DATE, patient.birthDate());
    out.choice(DECEASED, patient.deceased());
    out.elements(ADDRESS, patient.address(), Datatypes::address);
    out.element(MARITAL_STATUS, patient.maritalStatus(), Concepts::codeableConcept);
    out.choice(MULTIPLE_BIRTH, patient.multipleBirth());
    out.elements(PHOTO, patient.photo(), Datatypes::attachment);
    out.elements(CONTACT, patient.contact(), PatientCodec::writeContact);
    out.element(ANIMAL, patient.animal(), PatientCodec::writeAnimal);
    out.elements(COMMUNICATION, patient.communication(), PatientCodec::writeCommunication);
    out.references(CARE_PROVIDER, patient.generalPractitioner());
    out.reference(MANAGING_ORGANIZATION, patient.managingOrganization());
    out.elements(LINK, patient.link(), PatientCodec::writeLink);
    out.bool(ACTIVE, patient.active());
  }

  private static void writeContact(Patient.Contact contact, Writer out) {
    out.elements(RELATIONSHIP, contact.relationship(), Concepts::codeableConcept);
    out.element(NAME, contact.name(), Datatypes::humanName);
    out.elements(TELECOM, contact.telecom(), Datatypes::contactPoint);
    out.element(ADDRESS, contact.address(), Datatypes::address);
    out.code(GENDER, contact.gender());
    out.reference(ORGANIZATION, contact.organization());
    out.element(PERIOD, contact.period(), Datatypes::period);
  }

  private static void writeAnimal(Patient.Animal animal, Writer out) {
    Absent.concept(SPECIES, animal.species(), out);
    out.element(BREED, animal.breed(), Concepts::codeableConcept);
    out.element(GENDER_STATUS, animal.genderStatus(), Concepts::codeableConcept);
  }

  private static void writeCommunication(Patient.Communication communication, Writer out) {
    Absent.concept(LANGUAGE, communication.language(), out);
    out.bool(PREFERRED, communication.preferred());
  }

  private static void writeLink(Patient.Link link, Writer out) {
    Absent.reference(OTHER, link.other(), out);
    Absent.code(TYPE, link.type(), out);
  }
}
