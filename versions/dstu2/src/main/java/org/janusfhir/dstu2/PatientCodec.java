package org.janusfhir.dstu2;

import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.LinkType;
import org.janusfhir.model.Patient;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Patient in DSTU2's shape, elements in the order of the specification. */
final class PatientCodec implements ResourceCodec<Patient> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name ACTIVE = Name.of("active");
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
  private static final Choice DECEASED =
      Choice.of("deceased", ValueType.BOOLEAN, ValueType.DATE_TIME);
  private static final Choice MULTIPLE_BIRTH =
      Choice.of("multipleBirth", ValueType.BOOLEAN, ValueType.INTEGER);

  @Override
  public void write(Patient patient, Writer out) {
    out.elements(IDENTIFIER, patient.identifier(), Datatypes::identifier);
    out.bool(ACTIVE, patient.active());
    out.elements(NAME, patient.name(), Datatypes::humanName);
    out.elements(TELECOM, patient.telecom(), Datatypes::contactPoint);
    out.code(GENDER, patient.gender());
    out.dateTime(BIRTH_DATE, patient.birthDate());
    out.choice(DECEASED, patient.deceased());
    out.elements(ADDRESS, patient.address(), Datatypes::address);
    out.element(MARITAL_STATUS, patient.maritalStatus(), Expected::coded);
    out.choice(MULTIPLE_BIRTH, patient.multipleBirth());
    out.elements(PHOTO, patient.photo(), Datatypes::attachment);
    out.elements(CONTACT, patient.contact(), PatientCodec::writeContact);
    out.element(ANIMAL, patient.animal(), PatientCodec::writeAnimal);
    out.elements(COMMUNICATION, patient.communication(), PatientCodec::writeCommunication);
    out.references(CARE_PROVIDER, patient.generalPractitioner());
    out.reference(MANAGING_ORGANIZATION, patient.managingOrganization());
    out.elements(LINK, patient.link(), PatientCodec::writeLink);
  }

  @Override
  public Patient read(ResourceHead head, SourceElement in) {
    return new Patient(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.bool(ACTIVE),
        in.elements(NAME, DatatypeReader::humanName),
        in.elements(TELECOM, DatatypeReader::contactPoint),
        in.code(GENDER, AdministrativeGender::of),
        in.dateTime(BIRTH_DATE),
        in.choice(DECEASED),
        in.elements(ADDRESS, DatatypeReader::address),
        in.element(MARITAL_STATUS, DatatypeReader::codeableConcept),
        in.choice(MULTIPLE_BIRTH),
        in.elements(PHOTO, DatatypeReader::attachment),
        in.elements(CONTACT, PatientCodec::readContact),
        in.element(ANIMAL, PatientCodec::readAnimal),
        in.elements(COMMUNICATION, PatientCodec::readCommunication),
        in.references(CARE_PROVIDER),
        in.reference(MANAGING_ORGANIZATION),
        in.elements(LINK, PatientCodec::readLink),
        in.extras());
  }

  private static void writeContact(Patient.Contact contact, Writer out) {
    out.elements(RELATIONSHIP, contact.relationship(), Datatypes::codeableConcept);
    out.element(NAME, contact.name(), Datatypes::humanName);
    out.elements(TELECOM, contact.telecom(), Datatypes::contactPoint);
    out.element(ADDRESS, contact.address(), Datatypes::address);
    out.code(GENDER, contact.gender());
    out.reference(ORGANIZATION, contact.organization());
    out.element(PERIOD, contact.period(), Datatypes::period);
  }

  private static Patient.Contact readContact(SourceElement in) {
    return new Patient.Contact(
        in.elements(RELATIONSHIP, DatatypeReader::codeableConcept),
        in.element(NAME, DatatypeReader::humanName),
        in.elements(TELECOM, DatatypeReader::contactPoint),
        in.element(ADDRESS, DatatypeReader::address),
        in.code(GENDER, AdministrativeGender::of),
        in.reference(ORGANIZATION),
        in.element(PERIOD, DatatypeReader::period),
        in.extras());
  }

  private static void writeAnimal(Patient.Animal animal, Writer out) {
    out.element(SPECIES, animal.species(), Datatypes::codeableConcept);
    out.element(BREED, animal.breed(), Datatypes::codeableConcept);
    out.element(GENDER_STATUS, animal.genderStatus(), Datatypes::codeableConcept);
  }

  private static Patient.Animal readAnimal(SourceElement in) {
    return new Patient.Animal(
        in.element(SPECIES, DatatypeReader::codeableConcept),
        in.element(BREED, DatatypeReader::codeableConcept),
        in.element(GENDER_STATUS, DatatypeReader::codeableConcept),
        in.extras());
  }

  private static void writeCommunication(Patient.Communication communication, Writer out) {
    out.element(LANGUAGE, communication.language(), Expected::coded);
    out.bool(PREFERRED, communication.preferred());
  }

  private static Patient.Communication readCommunication(SourceElement in) {
    return new Patient.Communication(
        in.element(LANGUAGE, DatatypeReader::codeableConcept), in.bool(PREFERRED), in.extras());
  }

  private static void writeLink(Patient.Link link, Writer out) {
    out.reference(OTHER, link.other());
    out.code(TYPE, link.type());
  }

  private static Patient.Link readLink(SourceElement in) {
    return new Patient.Link(in.reference(OTHER), in.code(TYPE, LinkType::of), in.extras());
  }
}
