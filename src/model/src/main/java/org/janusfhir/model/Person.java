package org.janusfhir.model;

import java.util.List;

/**
 * A person, independent of any role in care. Any component but the head may be null; lists are
 * never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/person.html">Person</a>
 */
public record Person(
    ResourceHead head,
    List<Identifier> identifier,
    List<HumanName> name,
    List<ContactPoint> telecom,
    AdministrativeGender gender,
    FhirDateTime birthDate,
    List<Address> address,
    Attachment photo,
    Reference managingOrganization,
    Boolean active,
    List<Link> link,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public Person {
    identifier = Lists.of(identifier);
    name = Lists.of(name);
    telecom = Lists.of(telecom);
    address = Lists.of(address);
    link = Lists.of(link);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.PERSON;
  }

  /** <code>link</code> of the standard; any component may be null, lists are never. */
  public record Link(Reference target, IdentityAssuranceLevel assurance, Extras extras)
      implements Element {}
}
