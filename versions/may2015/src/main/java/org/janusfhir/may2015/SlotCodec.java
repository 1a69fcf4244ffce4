package org.janusfhir.may2015;

import org.janusfhir.model.Slot;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Slot in May2015's shape, elements in the order of the specification. */
final class SlotCodec implements ResourceWriter<Slot> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name TYPE = Name.of("type", "serviceType");
  private static final Name SCHEDULE = Name.of("schedule");
  private static final Name FREE_BUSY_TYPE = Name.of("freeBusyType", "status");
  private static final Name START = Name.of("start");
  private static final Name END = Name.of("end");
  private static final Name OVERBOOKED = Name.of("overbooked");
  private static final Name COMMENT = Name.of("comment");

  @Override
  public void write(Slot slot, Writer out) {
    out.elements(IDENTIFIER, slot.identifier(), Datatypes::identifier);
    out.element(TYPE, Writer.first(slot.serviceType()), Concepts::codeableConcept);
    Absent.reference(SCHEDULE, slot.schedule(), out);
    Absent.code(FREE_BUSY_TYPE, SlotStatusCodes.write(slot.status()), out);
    Absent.dateTime(START, slot.start(), out);
    Absent.dateTime(END, slot.end(), out);
    out.bool(OVERBOOKED, slot.overbooked());
    out.string(COMMENT, slot.comment());
  }
}
