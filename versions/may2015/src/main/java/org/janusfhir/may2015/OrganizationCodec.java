package org.janusfhir.may2015;

import org.janusfhir.model.Organization;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Organization in May2015's shape, elements in the order of the specification. */
final class OrganizationCodec implements ResourceWriter<Organization> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name NAME = Name.of("name");
  private static final Name TYPE = Name.of("type");
  private static final Name TELECOM = Name.of("telecom");
  private static final Name ADDRESS = Name.of("address");
  private static final Name PART_OF = Name.of("partOf");
  private static final Name CONTACT = Name.of("contact");
  private static final Name PURPOSE = Name.of("purpose");
  private static final Name ACTIVE = Name.of("active");

  @Override
  public void write(Organization organization, Writer out) {
    out.elements(IDENTIFIER, organization.identifier(), Datatypes::identifier);
    out.string(NAME, organization.name());
    out.element(TYPE, organization.type(), Concepts::codeableConcept);
    out.elements(TELECOM, organization.telecom(), Datatypes::contactPoint);
    out.elements(ADDRESS, organization.address(), Datatypes::address);
    out.reference(PART_OF, organization.partOf());
    out.elements(CONTACT, organization.contact(), OrganizationCodec::writeContact);
    out.bool(ACTIVE, organization.active());
  }

  private static void writeContact(Organization.Contact contact, Writer out) {
    out.element(PURPOSE, contact.purpose(), Concepts::codeableConcept);
    out.element(NAME, contact.name(), Datatypes::humanName);
    out.elements(TELECOM, contact.telecom(), Datatypes::contactPoint);
    out.element(ADDRESS, contact.address(), Datatypes::address);
  }
}
