package org.janusfhir.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A place where services are provided. Any component but the head may be null; lists are never
 * null.
 *
 * @see <a href="https://hl7.org/fhir/R4/location.html">Location</a>
 */
public record Location(
    ResourceHead head,
    List<Identifier> identifier,
    LocationStatus status,
    String name,
    String description,
    LocationMode mode,
    CodeableConcept type,
    List<ContactPoint> telecom,
    Address address,
    CodeableConcept physicalType,
    Position position,
    Reference managingOrganization,
    Reference partOf,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public Location {
    identifier = Lists.of(identifier);
    telecom = Lists.of(telecom);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.LOCATION;
  }

  /** <code>position</code> of the standard; any component may be null, lists are never. */
  public record Position(
      BigDecimal longitude, BigDecimal latitude, BigDecimal altitude, Extras extras)
      implements Element {}
}
