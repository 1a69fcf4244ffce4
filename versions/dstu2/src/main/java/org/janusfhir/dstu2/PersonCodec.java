package org.janusfhir.dstu2;

import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.IdentityAssuranceLevel;
import org.janusfhir.model.Person;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Person in DSTU2's shape, elements in the order of the specification. */
final class PersonCodec implements ResourceCodec<Person> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name NAME = Name.of("name");
  private static final Name TELECOM = Name.of("telecom");
  private static final Name GENDER = Name.of("gender");
  private static final Name BIRTH_DATE = Name.of("birthDate");
  private static final Name ADDRESS = Name.of("address");
  private static final Name PHOTO = Name.of("photo");
  private static final Name MANAGING_ORGANIZATION = Name.of("managingOrganization");
  private static final Name ACTIVE = Name.of("active");
  private static final Name LINK = Name.of("link");
  private static final Name TARGET = Name.of("target");
  private static final Name ASSURANCE = Name.of("assurance");

  @Override
  public void write(Person person, Writer out) {
    out.elements(IDENTIFIER, person.identifier(), Datatypes::identifier);
    out.elements(NAME, person.name(), Datatypes::humanName);
    out.elements(TELECOM, person.telecom(), Datatypes::contactPoint);
    out.code(GENDER, person.gender());
    out.dateTime(BIRTH_DATE, person.birthDate());
    out.elements(ADDRESS, person.address(), Datatypes::address);
    out.element(PHOTO, person.photo(), Datatypes::attachment);
    out.reference(MANAGING_ORGANIZATION, person.managingOrganization());
    out.bool(ACTIVE, person.active());
    out.elements(LINK, person.link(), PersonCodec::writeLink);
  }

  @Override
  public Person read(ResourceHead head, SourceElement in) {
    return new Person(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.elements(NAME, DatatypeReader::humanName),
        in.elements(TELECOM, DatatypeReader::contactPoint),
        in.code(GENDER, AdministrativeGender::of),
        in.dateTime(BIRTH_DATE),
        in.elements(ADDRESS, DatatypeReader::address),
        in.element(PHOTO, DatatypeReader::attachment),
        in.reference(MANAGING_ORGANIZATION),
        in.bool(ACTIVE),
        in.elements(LINK, PersonCodec::readLink),
        in.extras());
  }

  private static void writeLink(Person.Link link, Writer out) {
    out.reference(TARGET, link.target());
    out.code(ASSURANCE, link.assurance());
  }

  private static Person.Link readLink(SourceElement in) {
    return new Person.Link(
        in.reference(TARGET), in.code(ASSURANCE, IdentityAssuranceLevel::of), in.extras());
  }
}
