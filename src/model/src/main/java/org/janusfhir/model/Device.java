package org.janusfhir.model;

import java.util.List;

/**
 * An item used in care, implants included. Any component but the head may be null; lists are never
 * null.
 *
 * @see <a href="https://hl7.org/fhir/R4/device.html">Device</a>
 */
public record Device(
    ResourceHead head,
    List<Identifier> identifier,
    CodeableConcept type,
    List<Annotation> note,
    DeviceStatus status,
    String manufacturer,
    String model,
    String version,
    FhirDateTime manufactureDate,
    FhirDateTime expirationDate,
    String lotNumber,
    Reference owner,
    Reference location,
    Reference patient,
    List<ContactPoint> contact,
    String url,
    Identifier udiCarrier,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public Device {
    identifier = Lists.of(identifier);
    note = Lists.of(note);
    contact = Lists.of(contact);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.DEVICE;
  }
}
