package org.janusfhir.model;

import java.util.List;

/**
 * A grouping of people with a common purpose. Any component but the head may be null; lists are
 * never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/organization.html">Organization</a>
 */
public record Organization(
    ResourceHead head,
    List<Identifier> identifier,
    Boolean active,
    CodeableConcept type,
    String name,
    List<ContactPoint> telecom,
    List<Address> address,
    Reference partOf,
    List<Contact> contact,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public Organization {
    identifier = Lists.of(identifier);
    telecom = Lists.of(telecom);
    address = Lists.of(address);
    contact = Lists.of(contact);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.ORGANIZATION;
  }

  /** <code>contact</code> of the standard; any component may be null, lists are never. */
  public record Contact(
      CodeableConcept purpose,
      HumanName name,
      List<ContactPoint> telecom,
      Address address,
      Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Contact {
      telecom = Lists.of(telecom);
    }
  }
}
