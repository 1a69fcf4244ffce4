package org.janusfhir.model;

import java.util.List;

/**
 * A container for slots of time. Any component but the head may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/schedule.html">Schedule</a>
 */
public record Schedule(
    ResourceHead head,
    List<Identifier> identifier,
    List<CodeableConcept> serviceType,
    Reference actor,
    Period planningHorizon,
    String comment,
    CodeableConcept serviceCategory,
    List<CodeableConcept> specialty,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public Schedule {
    identifier = Lists.of(identifier);
    serviceType = Lists.of(serviceType);
    specialty = Lists.of(specialty);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.SCHEDULE;
  }
}
