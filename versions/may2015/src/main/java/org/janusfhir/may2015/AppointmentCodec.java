package org.janusfhir.may2015;

import org.janusfhir.model.Appointment;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Appointment in May2015's shape, elements in the order of the specification. */
final class AppointmentCodec implements ResourceWriter<Appointment> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name STATUS = Name.of("status");
  private static final Name TYPE = Name.of("type");
  private static final Name REASON = Name.of("reason");
  private static final Name PRIORITY = Name.of("priority");
  private static final Name DESCRIPTION = Name.of("description");
  private static final Name START = Name.of("start");
  private static final Name END = Name.of("end");
  private static final Name SLOT = Name.of("slot");
  private static final Name COMMENT = Name.of("comment");
  private static final Name ORDER = Name.of("order");
  private static final Name PARTICIPANT = Name.of("participant");
  private static final Name ACTOR = Name.of("actor");
  private static final Name REQUIRED = Name.of("required");

  /** Stands where there must be a participant, of whom an actor must be said (app-1). */
  private static final Appointment.Participant NOBODY =
      new Appointment.Participant(null, Absent.nobody(), null, null, null);

  @Override
  public void write(Appointment appointment, Writer out) {
    out.elements(IDENTIFIER, appointment.identifier(), Datatypes::identifier);
    Absent.code(STATUS, AppointmentStatusCodes.write(appointment.status()), out);
    out.element(TYPE, Writer.first(appointment.serviceType()), Concepts::codeableConcept);
    out.element(REASON, appointment.reason(), Concepts::codeableConcept);
    out.integer(PRIORITY, appointment.priority());
    out.string(DESCRIPTION, appointment.description());
    Absent.dateTime(START, appointment.start(), out);
    Absent.dateTime(END, appointment.end(), out);
    out.references(SLOT, appointment.slot());
    out.string(COMMENT, appointment.comment());
    out.reference(ORDER, appointment.order());
    Absent.elements(
        PARTICIPANT, appointment.participant(), NOBODY, AppointmentCodec::writeParticipant, out);
  }

  private static void writeParticipant(Appointment.Participant participant, Writer out) {
    out.elements(TYPE, participant.type(), Concepts::codeableConcept);
    out.reference(ACTOR, participant.actor());
    out.code(REQUIRED, participant.required());
    Absent.code(STATUS, participant.status(), out);
  }
}
