package org.janusfhir.model.examples;

import static org.janusfhir.model.examples.Values.concept;
import static org.janusfhir.model.examples.Values.date;
import static org.janusfhir.model.examples.Values.extras;
import static org.janusfhir.model.examples.Values.identifier;
import static org.janusfhir.model.examples.Values.patient;
import static org.janusfhir.model.examples.Values.period;
import static org.janusfhir.model.examples.Values.practitioner;
import static org.janusfhir.model.examples.Values.snomed;
import static org.janusfhir.model.examples.Values.string;
import static org.janusfhir.model.examples.Values.text;
import static org.janusfhir.model.examples.Values.to;
import static org.janusfhir.model.examples.Values.uri;

import java.util.List;
import org.janusfhir.model.Appointment;
import org.janusfhir.model.AppointmentStatus;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.ParticipantRequired;
import org.janusfhir.model.ParticipationStatus;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Schedule;
import org.janusfhir.model.Slot;
import org.janusfhir.model.SlotStatus;

/** Appointments and what they are made from. */
final class ScheduleExamples {
  private ScheduleExamples() {}

  static List<Resource> all() {
    return List.of(appointment(), proposal(), schedule(), slot());
  }

  private static CodeableConcept generalPractice() {
    return snomed("394814009", "General practice");
  }

  private static Appointment appointment() {
    return new Appointment(
        ResourceHead.of("appointment-1"),
        List.of(identifier("APP-1")),
        AppointmentStatus.BOOKED,
        snomed("39065001", "Burn of ear"),
        5,
        "Look at the ear",
        date("2015-06-10T09:00:00Z"),
        date("2015-06-10T11:00:00Z"),
        120,
        List.of(to(ResourceType.SLOT, "slot-1")),
        "Brings an interpreter",
        List.of(
            new Appointment.Participant(
                List.of(
                    concept("http://hl7.org/fhir/participant-type", "translator", "Translator")),
                patient(),
                ParticipantRequired.REQUIRED,
                ParticipationStatus.ACCEPTED,
                null)),
        concept("http://example.org/service-categories", "gp", "GP"),
        List.of(generalPractice(), snomed("185389009", "Follow-up visit")),
        List.of(generalPractice()),
        concept("http://hl7.org/fhir/v2/0276", "FOLLOWUP", "A follow up visit"),
        date("2015-05-10"),
        uri("Order/order-9"),
        extras("appointment", string("extension")));
  }

  /** Nobody knows yet when. */
  private static Appointment proposal() {
    return new Appointment(
        ResourceHead.of("appointment-2"),
        null,
        AppointmentStatus.PROPOSED,
        null,
        null,
        null,
        null,
        null,
        15,
        null,
        null,
        List.of(
            new Appointment.Participant(
                null, patient(), null, ParticipationStatus.NEEDS_ACTION, null)),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Schedule schedule() {
    return new Schedule(
        ResourceHead.of("schedule-1"),
        List.of(identifier("SCH-1")),
        List.of(generalPractice()),
        practitioner(),
        period("2015-06-01T00:00:00Z", "2015-06-30T00:00:00Z"),
        "Not on Fridays",
        concept("http://example.org/service-categories", "gp", "GP"),
        List.of(generalPractice()),
        extras("schedule", string("extension")));
  }

  private static Slot slot() {
    return new Slot(
        ResourceHead.of("slot-1"),
        List.of(identifier("SLOT-1")),
        List.of(generalPractice(), text("Walk-in")),
        to(ResourceType.SCHEDULE, "schedule-1"),
        SlotStatus.BUSY_TENTATIVE,
        date("2015-06-10T09:00:00Z"),
        date("2015-06-10T11:00:00Z"),
        true,
        "Two hours",
        concept("http://example.org/service-categories", "gp", "GP"),
        List.of(generalPractice()),
        concept("http://hl7.org/fhir/v2/0276", "WALKIN", "A walk-in visit"),
        extras("slot", string("extension")));
  }
}
