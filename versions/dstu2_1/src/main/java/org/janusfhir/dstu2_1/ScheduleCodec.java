package org.janusfhir.dstu2_1;

import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.Schedule;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Schedule in DSTU2.1's shape, elements in the order of the specification. */
final class ScheduleCodec implements ResourceCodec<Schedule> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name SERVICE_CATEGORY = Name.of("serviceCategory");
  private static final Name SERVICE_TYPE = Name.of("serviceType");
  private static final Name SPECIALTY = Name.of("specialty");
  private static final Name ACTOR = Name.of("actor");
  private static final Name PLANNING_HORIZON = Name.of("planningHorizon");
  private static final Name COMMENT = Name.of("comment");

  @Override
  public void write(Schedule schedule, Writer out) {
    out.elements(IDENTIFIER, schedule.identifier(), Datatypes::identifier);
    out.element(SERVICE_CATEGORY, schedule.serviceCategory(), Datatypes::codeableConcept);
    out.elements(SERVICE_TYPE, schedule.serviceType(), Datatypes::codeableConcept);
    out.elements(SPECIALTY, schedule.specialty(), Datatypes::codeableConcept);
    out.reference(ACTOR, schedule.actor());
    out.element(PLANNING_HORIZON, schedule.planningHorizon(), Datatypes::period);
    out.string(COMMENT, schedule.comment());
  }

  @Override
  public Schedule read(ResourceHead head, SourceElement in) {
    return new Schedule(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.elements(SERVICE_TYPE, DatatypeReader::codeableConcept),
        in.reference(ACTOR),
        in.element(PLANNING_HORIZON, DatatypeReader::period),
        in.string(COMMENT),
        in.element(SERVICE_CATEGORY, DatatypeReader::codeableConcept),
        in.elements(SPECIALTY, DatatypeReader::codeableConcept),
        in.extras());
  }
}
