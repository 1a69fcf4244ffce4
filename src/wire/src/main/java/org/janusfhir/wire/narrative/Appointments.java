package org.janusfhir.wire.narrative;

import java.util.List;
import org.janusfhir.model.Appointment;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Schedule;
import org.janusfhir.model.Slot;

/** Appointments, schedules and their slots. */
final class Appointments {
  private Appointments() {}

  static void appointment(Appointment appointment, Narration out) {
    out.text(appointment.description());
    if (!out.said()) {
      out.concepts(appointment.serviceType());
    }
    time(appointment.start(), appointment.end(), out);
    out.row("Status").code(appointment.status());
    out.row("Reason").concept(appointment.reason());
    List<Appointment.Participant> participants = appointment.participant();
    for (int i = 0; i < participants.size(); i++) {
      Appointment.Participant participant = participants.get(i);
      out.row("Participant").reference(participant.actor());
      if (!out.said()) {
        out.concepts(participant.type());
      }
      out.and().code(participant.status());
    }
    out.row("Comment").text(appointment.comment());
  }

  static void schedule(Schedule schedule, Narration out) {
    out.reference(schedule.actor());
    out.row("Service").concepts(schedule.serviceType());
    out.row("Specialty").concepts(schedule.specialty());
    out.row("Period").period(schedule.planningHorizon());
    out.row("Comment").text(schedule.comment());
  }

  static void slot(Slot slot, Narration out) {
    out.concepts(slot.serviceType());
    time(slot.start(), slot.end(), out);
    out.row("Status").code(slot.status());
    out.and().flag(slot.overbooked(), "overbooked");
    out.row("Schedule").reference(slot.schedule());
    out.row("Comment").text(slot.comment());
  }

  private static void time(FhirDateTime start, FhirDateTime end, Narration out) {
    out.row("Time").date(start);
    if (end != null) {
      out.and(" to ").date(end);
    }
  }
}
