package org.janusfhir.model;

import java.util.List;

/**
 * A slot of time on a schedule. Any component but the head may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/slot.html">Slot</a>
 */
public record Slot(
    ResourceHead head,
    List<Identifier> identifier,
    List<CodeableConcept> serviceType,
    Reference schedule,
    SlotStatus status,
    FhirDateTime start,
    FhirDateTime end,
    Boolean overbooked,
    String comment,
    CodeableConcept serviceCategory,
    List<CodeableConcept> specialty,
    CodeableConcept appointmentType,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public Slot {
    identifier = Lists.of(identifier);
    serviceType = Lists.of(serviceType);
    specialty = Lists.of(specialty);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.SLOT;
  }
}
