package org.janusfhir.dstu2;

import org.janusfhir.model.DiagnosticOrder;
import org.janusfhir.model.RequestPriority;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/**
 * Writes and reads DiagnosticOrder in DSTU2's shape, elements in the order of the specification.
 */
final class DiagnosticOrderCodec implements ResourceCodec<DiagnosticOrder> {
  private static final Name SUBJECT = Name.of("subject");
  private static final Name ORDERER = Name.of("orderer", "requester");
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name REASON = Name.of("reason", "reasonCode");
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
  private static final Name BODY_SITE = Name.of("bodySite");
  private static final Name NOTE = Name.of("note");

  @Override
  public void write(DiagnosticOrder order, Writer out) {
    out.reference(SUBJECT, order.subject());
    out.reference(ORDERER, order.requester());
    out.elements(IDENTIFIER, order.identifier(), Datatypes::identifier);
    out.reference(ENCOUNTER, order.encounter());
    out.elements(REASON, order.reasonCode(), Datatypes::codeableConcept);
    out.references(SUPPORTING_INFORMATION, order.supportingInfo());
    out.references(SPECIMEN, order.specimen());
    out.code(STATUS, DiagnosticOrderStatusCodes.write(order.status()));
    out.code(PRIORITY, order.priority());
    out.elements(EVENT, order.event(), DiagnosticOrderCodec::writeEvent);
    out.elements(ITEM, order.item(), DiagnosticOrderCodec::writeItem);
    out.elements(NOTE, order.note(), Datatypes::annotation);
  }

  @Override
  public DiagnosticOrder read(ResourceHead head, SourceElement in) {
    return new DiagnosticOrder(
        head,
        in.reference(SUBJECT),
        in.reference(ORDERER),
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.reference(ENCOUNTER),
        in.elements(REASON, DatatypeReader::codeableConcept),
        in.references(SUPPORTING_INFORMATION),
        in.references(SPECIMEN),
        in.code(STATUS, DiagnosticOrderStatusCodes::read),
        in.code(PRIORITY, RequestPriority::of),
        in.elements(EVENT, DiagnosticOrderCodec::readEvent),
        in.elements(ITEM, DiagnosticOrderCodec::readItem),
        in.elements(NOTE, DatatypeReader::annotation),
        null,
        in.extras());
  }

  private static void writeEvent(DiagnosticOrder.Event event, Writer out) {
    out.code(STATUS, DiagnosticOrderStatusCodes.write(event.status()));
    out.element(DESCRIPTION, event.description(), Datatypes::codeableConcept);
    out.dateTime(DATE_TIME, event.dateTime());
    out.reference(ACTOR, event.actor());
  }

  private static DiagnosticOrder.Event readEvent(SourceElement in) {
    return new DiagnosticOrder.Event(
        in.code(STATUS, DiagnosticOrderStatusCodes::read),
        in.element(DESCRIPTION, DatatypeReader::codeableConcept),
        in.dateTime(DATE_TIME),
        in.reference(ACTOR),
        in.extras());
  }

  private static void writeItem(DiagnosticOrder.Item item, Writer out) {
    out.element(CODE, item.code(), Datatypes::codeableConcept);
    out.references(SPECIMEN, item.specimen());
    out.element(BODY_SITE, item.bodySite(), Datatypes::codeableConcept);
    out.code(STATUS, DiagnosticOrderStatusCodes.write(item.status()));
    out.elements(EVENT, item.event(), DiagnosticOrderCodec::writeEvent);
  }

  private static DiagnosticOrder.Item readItem(SourceElement in) {
    return new DiagnosticOrder.Item(
        in.element(CODE, DatatypeReader::codeableConcept),
        in.references(SPECIMEN),
        in.element(BODY_SITE, DatatypeReader::codeableConcept),
        in.code(STATUS, DiagnosticOrderStatusCodes::read),
        in.elements(EVENT, DiagnosticOrderCodec::readEvent),
        in.extras());
  }
}
