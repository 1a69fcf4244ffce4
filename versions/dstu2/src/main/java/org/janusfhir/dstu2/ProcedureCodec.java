package org.janusfhir.dstu2;

import java.util.List;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Procedure;
import org.janusfhir.model.ProcedureStatus;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Procedure in DSTU2's shape, elements in the order of the specification. */
final class ProcedureCodec implements ResourceCodec<Procedure> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name SUBJECT = Name.of("subject");
  private static final Name STATUS = Name.of("status");
  private static final Name CATEGORY = Name.of("category");
  private static final Name CODE = Name.of("code");
  private static final Name NOT_PERFORMED = Name.of("notPerformed");
  private static final Name REASON_NOT_PERFORMED = Name.of("reasonNotPerformed", "statusReason");
  private static final Name BODY_SITE = Name.of("bodySite");
  private static final Name PERFORMER = Name.of("performer");
  private static final Name ACTOR = Name.of("actor");
  private static final Name ROLE = Name.of("role");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name LOCATION = Name.of("location");
  private static final Name OUTCOME = Name.of("outcome");
  private static final Name REPORT = Name.of("report");
  private static final Name COMPLICATION = Name.of("complication");
  private static final Name FOLLOW_UP = Name.of("followUp");
  private static final Name REQUEST = Name.of("request", "basedOn");
  private static final Name NOTES = Name.of("notes", "note");
  private static final Name FOCAL_DEVICE = Name.of("focalDevice");
  private static final Name ACTION = Name.of("action");
  private static final Name MANIPULATED = Name.of("manipulated");
  private static final Name USED = Name.of("used", "usedReference");
  private static final Choice REASON =
      Choice.renamed("reason", "reasonCode", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);
  private static final Choice PERFORMED =
      Choice.of("performed", ValueType.DATE_TIME, ValueType.PERIOD);

  @Override
  public void write(Procedure procedure, Writer out) {
    out.elements(IDENTIFIER, procedure.identifier(), Datatypes::identifier);
    out.reference(SUBJECT, procedure.subject());
    out.code(STATUS, procedure.status());
    out.element(CATEGORY, procedure.category(), Datatypes::codeableConcept);
    out.element(CODE, procedure.code(), Datatypes::codeableConcept);
    out.bool(NOT_PERFORMED, procedure.notPerformed());
    out.elements(REASON_NOT_PERFORMED, procedure.statusReason(), Datatypes::codeableConcept);
    out.elements(BODY_SITE, procedure.bodySite(), Datatypes::codeableConcept);
    out.choice(REASON, Writer.first(procedure.reasonCode(), procedure.reasonReference()));
    out.elements(PERFORMER, procedure.performer(), ProcedureCodec::writePerformer);
    Expected.moment(PERFORMED, procedure.performed(), out);
    out.reference(ENCOUNTER, procedure.encounter());
    out.reference(LOCATION, procedure.location());
    out.element(OUTCOME, procedure.outcome(), Datatypes::codeableConcept);
    out.references(REPORT, procedure.report());
    out.elements(COMPLICATION, procedure.complication(), Datatypes::codeableConcept);
    out.elements(FOLLOW_UP, procedure.followUp(), Datatypes::codeableConcept);
    out.reference(REQUEST, procedure.basedOn());
    out.elements(NOTES, procedure.note(), Datatypes::annotation);
    out.elements(FOCAL_DEVICE, procedure.focalDevice(), ProcedureCodec::writeFocalDevice);
    out.references(USED, procedure.usedReference());
  }

  @Override
  public Procedure read(ResourceHead head, SourceElement in) {
    Value reason = in.choice(REASON);
    return new Procedure(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.reference(SUBJECT),
        in.code(STATUS, ProcedureStatus::of),
        in.element(CATEGORY, DatatypeReader::codeableConcept),
        in.element(CODE, DatatypeReader::codeableConcept),
        in.bool(NOT_PERFORMED),
        in.elements(REASON_NOT_PERFORMED, DatatypeReader::codeableConcept),
        in.elements(BODY_SITE, DatatypeReader::codeableConcept),
        SourceElement.listOf(Value.as(Reference.class, reason)),
        in.elements(PERFORMER, ProcedureCodec::readPerformer),
        in.choice(PERFORMED),
        in.reference(ENCOUNTER),
        in.reference(LOCATION),
        in.element(OUTCOME, DatatypeReader::codeableConcept),
        in.references(REPORT),
        in.elements(COMPLICATION, DatatypeReader::codeableConcept),
        in.elements(FOLLOW_UP, DatatypeReader::codeableConcept),
        in.reference(REQUEST),
        in.elements(NOTES, DatatypeReader::annotation),
        in.elements(FOCAL_DEVICE, ProcedureCodec::readFocalDevice),
        in.references(USED),
        SourceElement.listOf(Value.as(CodeableConcept.class, reason)),
        List.of(),
        in.extras());
  }

  private static void writePerformer(Procedure.Performer performer, Writer out) {
    out.reference(ACTOR, performer.actor());
    out.element(ROLE, performer.role(), Datatypes::codeableConcept);
  }

  private static Procedure.Performer readPerformer(SourceElement in) {
    return new Procedure.Performer(
        in.reference(ACTOR), in.element(ROLE, DatatypeReader::codeableConcept), in.extras());
  }

  private static void writeFocalDevice(Procedure.FocalDevice focalDevice, Writer out) {
    out.element(ACTION, focalDevice.action(), Expected::coded);
    out.reference(MANIPULATED, focalDevice.manipulated());
  }

  private static Procedure.FocalDevice readFocalDevice(SourceElement in) {
    return new Procedure.FocalDevice(
        in.element(ACTION, DatatypeReader::codeableConcept),
        in.reference(MANIPULATED),
        in.extras());
  }
}
