package org.janusfhir.may2015;

import org.janusfhir.model.Schedule;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Schedule in May2015's shape, elements in the order of the specification. */
final class ScheduleCodec implements ResourceWriter<Schedule> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name TYPE = Name.of("type", "serviceType");
  private static final Name ACTOR = Name.of("actor");
  private static final Name PLANNING_HORIZON = Name.of("planningHorizon");
  private static final Name COMMENT = Name.of("comment");

  @Override
  public void write(Schedule schedule, Writer out) {
    out.elements(IDENTIFIER, schedule.identifier(), Datatypes::identifier);
    out.elements(TYPE, schedule.serviceType(), Concepts::codeableConcept);
    Absent.reference(ACTOR, schedule.actor(), out);
    out.element(PLANNING_HORIZON, schedule.planningHorizon(), Datatypes::period);
    out.string(COMMENT, schedule.comment());
  }
}
