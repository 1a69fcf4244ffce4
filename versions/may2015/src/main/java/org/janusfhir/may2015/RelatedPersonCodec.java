package org.janusfhir.may2015;

import org.janusfhir.model.RelatedPerson;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes RelatedPerson in May2015's shape, elements in the order of the specification. */
final class RelatedPersonCodec implements ResourceWriter<RelatedPerson> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name PATIENT = Name.of("patient");
  private static final Name RELATIONSHIP = Name.of("relationship");
  private static final Name NAME = Name.of("name");
  private static final Name TELECOM = Name.of("telecom");
  private static final Name GENDER = Name.of("gender");
  private static final Name ADDRESS = Name.of("address");
  private static final Name PHOTO = Name.of("photo");
  private static final Name PERIOD = Name.of("period");

  @Override
  public void write(RelatedPerson person, Writer out) {
    out.elements(IDENTIFIER, person.identifier(), Datatypes::identifier);
    Absent.reference(PATIENT, person.patient(), out);
    out.element(RELATIONSHIP, person.relationship(), Concepts::codeableConcept);
    out.element(NAME, person.name(), Datatypes::humanName);
    out.elements(TELECOM, person.telecom(), Datatypes::contactPoint);
    out.code(GENDER, person.gender());
    out.element(ADDRESS, Writer.first(person.address()), Datatypes::address);
    out.elements(PHOTO, person.photo(), Datatypes::attachment);
    out.element(PERIOD, person.period(), Datatypes::period);
  }
}
