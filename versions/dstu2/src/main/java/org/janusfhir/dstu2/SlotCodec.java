package org.janusfhir.dstu2;

import java.util.List;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.Slot;
import org.janusfhir.model.SlotStatus;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Slot in DSTU2's shape, elements in the order of the specification. */
final class SlotCodec implements ResourceCodec<Slot> {
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
    out.element(TYPE, Writer.first(slot.serviceType()), Datatypes::codeableConcept);
    out.reference(SCHEDULE, slot.schedule());
    out.code(FREE_BUSY_TYPE, slot.status());
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
        SourceElement.listOf(in.element(TYPE, DatatypeReader::codeableConcept)),
        in.reference(SCHEDULE),
        in.code(FREE_BUSY_TYPE, SlotStatus::of),
        in.dateTime(START),
        in.dateTime(END),
        in.bool(OVERBOOKED),
        in.string(COMMENT),
        null,
        List.of(),
        null,
        in.extras());
  }
}
