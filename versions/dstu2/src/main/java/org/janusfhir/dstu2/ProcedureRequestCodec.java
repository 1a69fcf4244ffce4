package org.janusfhir.dstu2;

import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Reference;
import org.janusfhir.model.RequestPriority;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ServiceRequest;
import org.janusfhir.model.ServiceRequestStatus;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/**
 * Writes and reads ProcedureRequest in DSTU2's shape, elements in the order of the specification.
 */
final class ProcedureRequestCodec implements ResourceCodec<ServiceRequest> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name SUBJECT = Name.of("subject");
  private static final Name CODE = Name.of("code");
  private static final Name BODY_SITE = Name.of("bodySite");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name PERFORMER = Name.of("performer");
  private static final Name STATUS = Name.of("status");
  private static final Name NOTES = Name.of("notes", "note");
  private static final Name ORDERED_ON = Name.of("orderedOn", "authoredOn");
  private static final Name ORDERER = Name.of("orderer", "requester");
  private static final Name PRIORITY = Name.of("priority");
  private static final Choice REASON =
      Choice.renamed("reason", "reasonCode", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);
  private static final Choice SCHEDULED =
      Choice.renamed(
          "scheduled", "occurrence", ValueType.DATE_TIME, ValueType.PERIOD, ValueType.TIMING);
  private static final Choice AS_NEEDED =
      Choice.of("asNeeded", ValueType.BOOLEAN, ValueType.CODEABLE_CONCEPT);

  @Override
  public void write(ServiceRequest request, Writer out) {
    out.elements(IDENTIFIER, request.identifier(), Datatypes::identifier);
    out.reference(SUBJECT, request.subject());
    out.element(CODE, request.code(), Datatypes::codeableConcept);
    out.elements(BODY_SITE, request.bodySite(), Datatypes::codeableConcept);
    out.choice(REASON, Writer.first(request.reasonCode(), request.reasonReference()));
    out.choice(SCHEDULED, request.occurrence());
    out.reference(ENCOUNTER, request.encounter());
    out.reference(PERFORMER, request.performer());
    out.code(STATUS, request.status());
    out.elements(NOTES, request.note(), Datatypes::annotation);
    out.choice(AS_NEEDED, request.asNeeded());
    out.dateTime(ORDERED_ON, request.authoredOn());
    out.reference(ORDERER, request.requester());
    out.code(PRIORITY, request.priority());
  }

  @Override
  public ServiceRequest read(ResourceHead head, SourceElement in) {
    Value reason = in.choice(REASON);
    return new ServiceRequest(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.reference(SUBJECT),
        in.element(CODE, DatatypeReader::codeableConcept),
        in.elements(BODY_SITE, DatatypeReader::codeableConcept),
        SourceElement.listOf(Value.as(Reference.class, reason)),
        in.choice(SCHEDULED),
        in.reference(ENCOUNTER),
        in.reference(PERFORMER),
        in.code(STATUS, ServiceRequestStatus::of),
        in.elements(NOTES, DatatypeReader::annotation),
        in.choice(AS_NEEDED),
        in.dateTime(ORDERED_ON),
        in.reference(ORDERER),
        in.code(PRIORITY, RequestPriority::of),
        SourceElement.listOf(Value.as(CodeableConcept.class, reason)),
        in.extras());
  }
}
