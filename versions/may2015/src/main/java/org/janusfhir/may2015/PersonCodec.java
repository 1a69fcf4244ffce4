package org.janusfhir.may2015;

import org.janusfhir.model.Person;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Person in May2015's shape, elements in the order of the specification. */
final class PersonCodec implements ResourceWriter<Person> {
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

  private static void writeLink(Person.Link link, Writer out) {
    Absent.reference(TARGET, link.target(), out);
    out.code(ASSURANCE, link.assurance());
  }
}
