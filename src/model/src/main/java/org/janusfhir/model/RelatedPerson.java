package org.janusfhir.model;

import java.util.List;

/**
 * A person involved in a patient's care who is not the target of it. Any component but the head may
 * be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/relatedperson.html">RelatedPerson</a>
 */
public record RelatedPerson(
    ResourceHead head,
    List<Identifier> identifier,
    Reference patient,
    CodeableConcept relationship,
    HumanName name,
    List<ContactPoint> telecom,
    AdministrativeGender gender,
    FhirDateTime birthDate,
    List<Address> address,
    List<Attachment> photo,
    Period period,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public RelatedPerson {
    identifier = Lists.of(identifier);
    telecom = Lists.of(telecom);
    address = Lists.of(address);
    photo = Lists.of(photo);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.RELATED_PERSON;
  }
}
