package org.janusfhir.dstu2_1;

import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.Slot;
import org.janusfhir.model.SlotStatus;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Slot in DSTU2.1's shape, elements in the order of the specification. */
final class SlotCodec implements ResourceCodec<Slot> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name SERVICE_CATEGORY = Name.of("serviceCategory");
  private static final Name SERVICE_TYPE = Name.of("serviceType");
  private static final Name SPECIALTY = Name.of("specialty");
  private static final Name APPOINTMENT_TYPE = Name.of("appointmentType");
  private static final Name SCHEDULE = Name.of("schedule");
  private static final Name STATUS = Name.of("status");
  private static final Name START = Name.of("start");
  private static final Name END = Name.of("end");
  private static final Name OVERBOOKED = Name.of("overbooked");
  private static final Name COMMENT = Name.of("comment");

  @Override
  public void write(Slot slot, Writer out) {
    out.elements(IDENTIFIER, slot.identifier(), Datatypes::identifier);
    out.element(SERVICE_CATEGORY, slot.serviceCategory(), Datatypes::codeableConcept);
    out.elements(SERVICE_TYPE, slot.serviceType(), Datatypes::codeableConcept);
    out.elements(SPECIALTY, slot.specialty(), Datatypes::codeableConcept);
    out.element(APPOINTMENT_TYPE, slot.appointmentType(), Datatypes::codeableConcept);
    out.reference(SCHEDULE, slot.schedule());
    out.code(STATUS, slot.status());
    out.dateTime(START, slot.start());
    out.dateTime(END, slot.end());
    out.bool(OVERBOOKED, slot.overbooked());
    out.string(COMMENT, slot.comment());
  }

  @Override
  public Slot read(ResourceHead head, SourceElement in) {
    return new Slot(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.elements(SERVICE_TYPE, DatatypeReader::codeableConcept),
        in.reference(SCHEDULE),
        in.code(STATUS, SlotStatus::of),
        in.dateTime(START),
        in.dateTime(END),
        in.bool(OVERBOOKED),
        in.string(COMMENT),
        in.element(SERVICE_CATEGORY, DatatypeReader::codeableConcept),
        in.elements(SPECIALTY, DatatypeReader::codeableConcept),
        in.element(APPOINTMENT_TYPE, DatatypeReader::codeableConcept),
        in.extras());
  }
}
