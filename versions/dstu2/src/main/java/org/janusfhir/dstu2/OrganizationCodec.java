package org.janusfhir.dstu2;

import org.janusfhir.model.Organization;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Organization in DSTU2's shape, elements in the order of the specification. */
final class OrganizationCodec implements ResourceCodec<Organization> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name ACTIVE = Name.of("active");
  private static final Name TYPE = Name.of("type");
  private static final Name NAME = Name.of("name");
  private static final Name TELECOM = Name.of("telecom");
  private static final Name ADDRESS = Name.of("address");
  private static final Name PART_OF = Name.of("partOf");
  private static final Name CONTACT = Name.of("contact");
  private static final Name PURPOSE = Name.of("purpose");

  @Override
  public void write(Organization organization, Writer out) {
    out.elements(IDENTIFIER, organization.identifier(), Datatypes::identifier);
    out.bool(ACTIVE, organization.active());
    out.element(TYPE, organization.type(), Datatypes::codeableConcept);
    out.string(NAME, organization.name());
    out.elements(TELECOM, organization.telecom(), Datatypes::contactPoint);
    out.elements(ADDRESS, organization.address(), Datatypes::address);
    out.reference(PART_OF, organization.partOf());
    out.elements(CONTACT, organization.contact(), OrganizationCodec::writeContact);
  }

  @Override
  public Organization read(ResourceHead head, SourceElement in) {
    return new Organization(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.bool(ACTIVE),
        in.element(TYPE, DatatypeReader::codeableConcept),
        in.string(NAME),
        in.elements(TELECOM, DatatypeReader::contactPoint),
        in.elements(ADDRESS, DatatypeReader::address),
        in.reference(PART_OF),
        in.elements(CONTACT, OrganizationCodec::readContact),
        in.extras());
  }

  private static void writeContact(Organization.Contact contact, Writer out) {
    out.element(PURPOSE, contact.purpose(), Datatypes::codeableConcept);
    out.element(NAME, contact.name(), Datatypes::humanName);
    out.elements(TELECOM, contact.telecom(), Datatypes::contactPoint);
    out.element(ADDRESS, contact.address(), Datatypes::address);
  }

  private static Organization.Contact readContact(SourceElement in) {
    return new Organization.Contact(
        in.element(PURPOSE, DatatypeReader::codeableConcept),
        in.element(NAME, DatatypeReader::humanName),
        in.elements(TELECOM, DatatypeReader::contactPoint),
        in.element(ADDRESS, DatatypeReader::address),
        in.extras());
  }
}
