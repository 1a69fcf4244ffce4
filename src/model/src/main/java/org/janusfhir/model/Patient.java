package org.janusfhir.model;

import java.util.List;

/**
 * A person or animal receiving care. Any component but the head may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/patient.html">Patient</a>
 */
public record Patient(
    ResourceHead head,
    List<Identifier> identifier,
    Boolean active,
    List<HumanName> name,
    List<ContactPoint> telecom,
    AdministrativeGender gender,
    FhirDateTime birthDate,
    Value deceased,
    List<Address> address,
    CodeableConcept maritalStatus,
    Value multipleBirth,
    List<Attachment> photo,
    List<Contact> contact,
    Animal animal,
    List<Communication> communication,
    List<Reference> generalPractitioner,
    Reference managingOrganization,
    List<Link> link,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public Patient {
    identifier = Lists.of(identifier);
    name = Lists.of(name);
    telecom = Lists.of(telecom);
    address = Lists.of(address);
    photo = Lists.of(photo);
    contact = Lists.of(contact);
    communication = Lists.of(communication);
    generalPractitioner = Lists.of(generalPractitioner);
    link = Lists.of(link);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.PATIENT;
  }

  /** <code>contact</code> of the standard; any component may be null, lists are never. */
  public record Contact(
      List<CodeableConcept> relationship,
      HumanName name,
      List<ContactPoint> telecom,
      Address address,
      AdministrativeGender gender,
      Reference organization,
      Period period,
      Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Contact {
      relationship = Lists.of(relationship);
      telecom = Lists.of(telecom);
    }
  }

  /** <code>animal</code> of the standard; any component may be null, lists are never. */
  public record Animal(
      CodeableConcept species, CodeableConcept breed, CodeableConcept genderStatus, Extras extras)
      implements Element {}

  /** <code>communication</code> of the standard; any component may be null, lists are never. */
  public record Communication(CodeableConcept language, Boolean preferred, Extras extras)
      implements Element {}

  /** <code>link</code> of the standard; any component may be null, lists are never. */
  public record Link(Reference other, LinkType type, Extras extras) implements Element {}
}
