package org.janusfhir.model;

import java.util.List;

/**
 * A person involved in providing care, with the roles held. Any component but the head may be null;
 * lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/practitioner.html">Practitioner</a>
 */
public record Practitioner(
    ResourceHead head,
    List<Identifier> identifier,
    Boolean active,
    List<HumanName> name,
    List<ContactPoint> telecom,
    List<Address> address,
    AdministrativeGender gender,
    FhirDateTime birthDate,
    List<Attachment> photo,
    List<Role> role,
    List<Qualification> qualification,
    List<CodeableConcept> communication,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public Practitioner {
    identifier = Lists.of(identifier);
    name = Lists.of(name);
    telecom = Lists.of(telecom);
    address = Lists.of(address);
    photo = Lists.of(photo);
    role = Lists.of(role);
    qualification = Lists.of(qualification);
    communication = Lists.of(communication);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.PRACTITIONER;
  }

  /** <code>role</code> of the standard; any component may be null, lists are never. */
  public record Role(
      Reference organization,
      CodeableConcept code,
      List<CodeableConcept> specialty,
      Period period,
      List<Reference> location,
      List<Reference> healthcareService,
      List<Identifier> identifier,
      List<ContactPoint> telecom,
      Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Role {
      specialty = Lists.of(specialty);
      location = Lists.of(location);
      healthcareService = Lists.of(healthcareService);
      identifier = Lists.of(identifier);
      telecom = Lists.of(telecom);
    }
  }

  /** <code>qualification</code> of the standard; any component may be null, lists are never. */
  public record Qualification(
      List<Identifier> identifier,
      CodeableConcept code,
      Period period,
      Reference issuer,
      Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Qualification {
      identifier = Lists.of(identifier);
    }
  }
}
