package org.janusfhir.may2015;

import org.janusfhir.model.ServiceRequest;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes ProcedureRequest in May2015's shape, elements in the order of the specification. */
final class ProcedureRequestCodec implements ResourceWriter<ServiceRequest> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name SUBJECT = Name.of("subject");
  private static final Name TYPE = Name.of("type", "code");
  private static final Name BODY_SITE = Name.of("bodySite");
  private static final Name SITE_CODEABLE_CONCEPT = Name.of("siteCodeableConcept", "site");
  private static final Name INDICATION = Name.of("indication", "reasonCode");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name PERFORMER = Name.of("performer");
  private static final Name STATUS = Name.of("status");
  private static final Name NOTES = Name.of("notes", "note");
  private static final Name ORDERED_ON = Name.of("orderedOn", "authoredOn");
  private static final Name ORDERER = Name.of("orderer", "requester");
  private static final Name PRIORITY = Name.of("priority");
  private static final Choice TIMING =
      Choice.renamed(
          "timing", "occurrence", ValueType.DATE_TIME, ValueType.PERIOD, ValueType.TIMING);
  private static final Choice AS_NEEDED =
      Choice.of("asNeeded", ValueType.BOOLEAN, ValueType.CODEABLE_CONCEPT);

  @Override
  public void write(ServiceRequest request, Writer out) {
    out.elements(IDENTIFIER, request.identifier(), Datatypes::identifier);
    Absent.reference(SUBJECT, Targets.PATIENT, request.subject(), out);
    Absent.concept(TYPE, request.code(), out);
    out.wrapped(BODY_SITE, request.bodySite(), SITE_CODEABLE_CONCEPT, Concepts::codeableConcept);
    out.elements(INDICATION, request.reasonCode(), Concepts::codeableConcept);
    out.choice(TIMING, request.occurrence());
    out.reference(ENCOUNTER, request.encounter());
    out.reference(PERFORMER, request.performer());
    out.code(STATUS, request.status());
    out.strings(NOTES, Notes.texts(request.note()));
    out.choice(AS_NEEDED, request.asNeeded());
    out.dateTime(ORDERED_ON, request.authoredOn());
    out.reference(ORDERER, request.requester());
    out.code(PRIORITY, request.priority());
  }
}
