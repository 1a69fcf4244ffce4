package org.janusfhir.dstu2;

import java.util.List;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.Schedule;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Schedule in DSTU2's shape, elements in the order of the specification. */
final class ScheduleCodec implements ResourceCodec<Schedule> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name TYPE = Name.of("type", "serviceType");
  private static final Name ACTOR = Name.of("actor");
  private static final Name PLANNING_HORIZON = Name.of("planningHorizon");
  private static final Name COMMENT = Name.of("comment");

  @Override
  public void write(Schedule schedule, Writer out) {
    out.elements(IDENTIFIER, schedule.identifier(), Datatypes::identifier);
    out.elements(TYPE, schedule.serviceType(), Datatypes::codeableConcept);
    out.reference(ACTOR, schedule.actor());
    out.element(PLANNING_HORIZON, schedule.planningHorizon(), Datatypes::period);
    out.string(COMMENT, schedule.comment());
  }

  @Override
  public Schedule read(ResourceHead head, SourceElement in) {
    return new Schedule(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.elements(TYPE, DatatypeReader::codeableConcept),
        in.reference(ACTOR),
        in.element(PLANNING_HORIZON, DatatypeReader::period),
        in.string(COMMENT),
        null,
        List.of(),
        in.extras());
  }
}
