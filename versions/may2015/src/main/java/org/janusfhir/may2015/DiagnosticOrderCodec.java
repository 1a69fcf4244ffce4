package org.janusfhir.may2015;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.janusfhir.model.DiagnosticOrder;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes DiagnosticOrder in May2015's shape, elements in the order of the specification. */
final class DiagnosticOrderCodec implements ResourceWriter<DiagnosticOrder> {
  private static final Name SUBJECT = Name.of("subject");
  private static final Name ORDERER = Name.of("orderer", "requester");
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name CLINICAL_NOTES = Name.of("clinicalNotes");
  private static final Name SUPPORTING_INFORMATION =
      Name.of("supportingInformation", "supportingInfo");
  private static final Name SPECIMEN = Name.of("specimen");
  private static final Name STATUS = Name.of("status");
  private static final Name PRIORITY = Name.of("priority");
  private static final Name EVENT = Name.of("event");
  private static final Name DESCRIPTION = Name.of("description");
  private static final Name DATE_TIME = Name.of("dateTime");
  private static final Name ACTOR = Name.of("actor");
  private static final Name ITEM = Name.of("item");
  private static final Name CODE = Name.of("code");
  private static final Choice BODY_SITE =
      Choice.of("bodySite", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);

  @Override
  public void write(DiagnosticOrder order, Writer out) {
    Absent.reference(SUBJECT, order.subject(), out);
    out.reference(ORDERER, order.requester());
    out.elements(IDENTIFIER, order.identifier(), Datatypes::identifier);
    out.reference(ENCOUNTER, order.encounter());
    out.string(CLINICAL_NOTES, clinicalNotes(order));
    out.references(SUPPORTING_INFORMATION, order.supportingInfo());
    out.references(SPECIMEN, order.specimen());
    out.code(STATUS, DiagnosticOrderStatusCodes.write(order.status()));
    out.code(PRIORITY, order.priority());
    out.elements(EVENT, order.event(), DiagnosticOrderCodec::writeEvent);
    out.elements(ITEM, order.item(), DiagnosticOrderCodec::writeItem);
  }

  /** Why it was ordered and what else there is to say, in words. */
  private static String clinicalNotes(DiagnosticOrder order) {
    List<String> lines = new ArrayList<>();
    if (order.clinicalNotes() != null) {
      lines.add(order.clinicalNotes());
    }
    order.reasonCode().stream().map(Concepts::text).filter(Objects::nonNull).forEach(lines::add);
    lines.addAll(Notes.texts(order.note()));
    return lines.isEmpty() ? null : String.join("\n", lines);
  }

  private static void writeEvent(DiagnosticOrder.Event event, Writer out) {
    Absent.code(STATUS, DiagnosticOrderStatusCodes.write(event.status()), out);
    out.element(DESCRIPTION, event.description(), Concepts::codeableConcept);
    Absent.dateTime(DATE_TIME, event.dateTime(), out);
    out.reference(ACTOR, event.actor());
  }

  private static void writeItemEvent(DiagnosticOrder.Event event, Writer out) {
    Absent.code(STATUS, DiagnosticOrderStatusCodes.write(event.status()), out);
    out.element(DESCRIPTION, event.description(), Concepts::codeableConcept);
    Absent.dateTime(DATE_TIME, event.dateTime(), out);
    out.reference(ACTOR, event.actor());
  }

  private static void writeItem(DiagnosticOrder.Item item, Writer out) {
    Absent.concept(CODE, item.code(), out);
    out.references(SPECIMEN, item.specimen());
    out.choice(BODY_SITE, item.bodySite());
    out.code(STATUS, DiagnosticOrderStatusCodes.write(item.status()));
    out.elements(EVENT, item.event(), DiagnosticOrderCodec::writeItemEvent);
  }
}
