package org.janusfhir.dstu2;

import java.util.List;
import org.janusfhir.model.Appointment;
import org.janusfhir.model.AppointmentStatus;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.ParticipantRequired;
import org.janusfhir.model.ParticipationStatus;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.PositiveInt;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Appointment in DSTU2's shape, elements in the order of the specification. */
final class AppointmentCodec implements ResourceCodec<Appointment> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name STATUS = Name.of("status");
  private static final Name TYPE = Name.of("type");
  private static final Name REASON = Name.of("reason");
  private static final Name PRIORITY = Name.of("priority");
  private static final Name DESCRIPTION = Name.of("description");
  private static final Name START = Name.of("start");
  private static final Name END = Name.of("end");
  private static final Name MINUTES_DURATION = Name.of("minutesDuration");
  private static final Name SLOT = Name.of("slot");
  private static final Name COMMENT = Name.of("comment");
  private static final Name PARTICIPANT = Name.of("participant");
  private static final Name ACTOR = Name.of("actor");
  private static final Name REQUIRED = Name.of("required");

  @Override
  public void write(Appointment appointment, Writer out) {
    out.elements(IDENTIFIER, appointment.identifier(), Datatypes::identifier);
    out.code(STATUS, appointment.status());
    out.element(TYPE, Writer.first(appointment.serviceType()), Datatypes::codeableConcept);
    out.element(REASON, appointment.reason(), Expected::codedOrNot);
    out.integer(PRIORITY, appointment.priority());
    out.string(DESCRIPTION, appointment.description());
    out.dateTime(START, appointment.start());
    out.dateTime(END, appointment.end());
    out.integer(MINUTES_DURATION, PositiveInt.of(appointment.minutesDuration()));
    out.references(SLOT, appointment.slot());
    out.string(COMMENT, appointment.comment());
    out.elements(PARTICIPANT, appointment.participant(), AppointmentCodec::writeParticipant);
  }

  @Override
  public Appointment read(ResourceHead head, SourceElement in) {
    List<CodeableConcept> type =
        SourceElement.listOf(in.element(TYPE, DatatypeReader::codeableConcept));
    return new Appointment(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.code(STATUS, AppointmentStatus::of),
        in.element(REASON, DatatypeReader::codeableConcept),
        in.integer(PRIORITY),
        in.string(DESCRIPTION),
        in.dateTime(START),
        in.dateTime(END),
        in.integer(MINUTES_DURATION),
        in.references(SLOT),
        in.string(COMMENT),
        in.elements(PARTICIPANT, AppointmentCodec::readParticipant),
        null,
        type,
        List.of(),
        null,
        null,
        null,
        in.extras());
  }

  private static void writeParticipant(Appointment.Participant participant, Writer out) {
    out.elements(TYPE, participant.type(), Expected::coded);
    out.reference(ACTOR, participant.actor());
    out.code(REQUIRED, participant.required());
    out.code(STATUS, participant.status());
  }

  private static Appointment.Participant readParticipant(SourceElement in) {
    return new Appointment.Participant(
        in.elements(TYPE, DatatypeReader::codeableConcept),
        in.reference(ACTOR),
        in.code(REQUIRED, ParticipantRequired::of),
        in.code(STATUS, ParticipationStatus::of),
        in.extras());
  }
}
