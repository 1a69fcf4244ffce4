package org.janusfhir.model;

import java.util.List;

/**
 * A booking of a healthcare event. Any component but the head may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/appointment.html">Appointment</a>
 */
public record Appointment(
    ResourceHead head,
    List<Identifier> identifier,
    AppointmentStatus status,
    CodeableConcept reason,
    Integer priority,
    String description,
    FhirDateTime start,
    FhirDateTime end,
    Integer minutesDuration,
    List<Reference> slot,
    String comment,
    List<Participant> participant,
    CodeableConcept serviceCategory,
    List<CodeableConcept> serviceType,
    List<CodeableConcept> specialty,
    CodeableConcept appointmentType,
    FhirDateTime created,
    Reference order,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public Appointment {
    identifier = Lists.of(identifier);
    slot = Lists.of(slot);
    participant = Lists.of(participant);
    serviceType = Lists.of(serviceType);
    specialty = Lists.of(specialty);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.APPOINTMENT;
  }

  /** <code>participant</code> of the standard; any component may be null, lists are never. */
  public record Participant(
      List<CodeableConcept> type,
      Reference actor,
      ParticipantRequired required,
      ParticipationStatus status,
      Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Participant {
      type = Lists.of(type);
    }
  }
}
