package org.janusfhir.dstu2;

import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.RelatedPerson;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads RelatedPerson in DSTU2's shape, elements in the order of the specification. */
final class RelatedPersonCodec implements ResourceCodec<RelatedPerson> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name PATIENT = Name.of("patient");
  private static final Name RELATIONSHIP = Name.of("relationship");
  private static final Name NAME = Name.of("name");
  private static final Name TELECOM = Name.of("telecom");
  private static final Name GENDER = Name.of("gender");
  private static final Name BIRTH_DATE = Name.of("birthDate");
  private static final Name ADDRESS = Name.of("address");
  private static final Name PHOTO = Name.of("photo");
  private static final Name PERIOD = Name.of("period");

  @Override
  public void write(RelatedPerson person, Writer out) {
    out.elements(IDENTIFIER, person.identifier(), Datatypes::identifier);
    out.reference(PATIENT, person.patient());
    out.element(RELATIONSHIP, person.relationship(), Expected::coded);
    out.element(NAME, person.name(), Datatypes::humanName);
    out.elements(TELECOM, person.telecom(), Datatypes::contactPoint);
    out.code(GENDER, person.gender());
    out.dateTime(BIRTH_DATE, person.birthDate());
    out.elements(ADDRESS, person.address(), Datatypes::address);
    out.elements(PHOTO, person.photo(), Datatypes::attachment);
    out.element(PERIOD, person.period(), Datatypes::period);
  }

  @Override
  public RelatedPerson read(ResourceHead head, SourceElement in) {
    return new RelatedPerson(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.reference(PATIENT),
        in.element(RELATIONSHIP, DatatypeReader::codeableConcept),
        in.element(NAME, DatatypeReader::humanName),
        in.elements(TELECOM, DatatypeReader::contactPoint),
        in.code(GENDER, AdministrativeGender::of),
        in.dateTime(BIRTH_DATE),
        in.elements(ADDRESS, DatatypeReader::address),
        in.elements(PHOTO, DatatypeReader::attachment),
        in.element(PERIOD, DatatypeReader::period),
        in.extras());
  }
}
