package org.janusfhir.may2015;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Procedure;
import org.janusfhir.model.ProcedureRelationshipType;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Procedure in May2015's shape, elements in the order of the specification. */
final class ProcedureCodec implements ResourceWriter<Procedure> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name PATIENT = Name.of("patient", "subject");
  private static final Name STATUS = Name.of("status");
  private static final Name CATEGORY = Name.of("category");
  private static final Name TYPE = Name.of("type", "code");
  private static final Name BODY_SITE = Name.of("bodySite");
  private static final Name SITE_CODEABLE_CONCEPT = Name.of("siteCodeableConcept", "site");
  private static final Name INDICATION = Name.of("indication", "reasonCode");
  private static final Name PERFORMER = Name.of("performer");
  private static final Name PERSON = Name.of("person", "actor");
  private static final Name ROLE = Name.of("role");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name LOCATION = Name.of("location");
  private static final Name OUTCOME = Name.of("outcome");
  private static final Name REPORT = Name.of("report");
  private static final Name COMPLICATION = Name.of("complication");
  private static final Name FOLLOW_UP = Name.of("followUp");
  private static final Name RELATED_ITEM = Name.of("relatedItem");
  private static final Name RELATED_ITEM_TYPE = Name.of("type");
  private static final Name TARGET = Name.of("target");
  private static final Name NOTES = Name.of("notes", "note");
  private static final Name DEVICE = Name.of("device", "focalDevice");
  private static final Name ACTION = Name.of("action");
  private static final Name MANIPULATED = Name.of("manipulated");
  private static final Name USED = Name.of("used", "usedReference");
  private static final Choice PERFORMED =
      Choice.of("performed", ValueType.DATE_TIME, ValueType.PERIOD);
  private static final Set<String> PEOPLE = Set.of("Patient", "Practitioner", "RelatedPerson");

  /** Without notPerformed, a procedure that was not done would look like one that was. */
  @Override
  public Extras extras(Procedure procedure) {
    return Boolean.TRUE.equals(procedure.notPerformed())
        ? LaterExtension.withModifier(
            procedure.extras(),
            LaterExtension.dstu2("Procedure.notPerformed", Primitive.of(ValueType.BOOLEAN, "true")))
        : procedure.extras();
  }

  @Override
  public void write(Procedure procedure, Writer out) {
    out.elements(IDENTIFIER, procedure.identifier(), Datatypes::identifier);
    Absent.reference(PATIENT, Targets.PATIENT, procedure.subject(), out);
    Absent.code(STATUS, procedure.status(), out);
    out.element(CATEGORY, procedure.category(), Concepts::codeableConcept);
    Absent.concept(TYPE, procedure.code(), out);
    out.wrapped(BODY_SITE, procedure.bodySite(), SITE_CODEABLE_CONCEPT, Concepts::codeableConcept);
    out.elements(INDICATION, procedure.reasonCode(), Concepts::codeableConcept);
    out.elements(PERFORMER, procedure.performer(), ProcedureCodec::writePerformer);
    out.choice(PERFORMED, procedure.performed());
    out.reference(ENCOUNTER, procedure.encounter());
    out.reference(LOCATION, procedure.location());
    out.element(OUTCOME, procedure.outcome(), Concepts::codeableConcept);
    out.references(REPORT, procedure.report());
    out.elements(COMPLICATION, procedure.complication(), Concepts::codeableConcept);
    out.elements(FOLLOW_UP, procedure.followUp(), Concepts::codeableConcept);
    out.elements(RELATED_ITEM, related(procedure), ProcedureCodec::writeRelatedItem);
    out.string(NOTES, Notes.text(procedure.note()));
    out.elements(DEVICE, procedure.focalDevice(), ProcedureCodec::writeDevice);
    out.references(USED, procedure.usedReference());
  }

  /** What it is related to; the conditions that were the reason are among it. */
  private static List<Procedure.RelatedItem> related(Procedure procedure) {
    if (procedure.reasonReference().isEmpty()) {
      return procedure.relatedItem();
    }
    List<Procedure.RelatedItem> all = new ArrayList<>(procedure.relatedItem());
    for (Reference reason : procedure.reasonReference()) {
      all.add(new Procedure.RelatedItem(ProcedureRelationshipType.BECAUSE_OF, reason, null));
    }
    return all;
  }

  private static void writePerformer(Procedure.Performer performer, Writer out) {
    out.reference(PERSON, Targets.only(PEOPLE, performer.actor()));
    out.element(ROLE, performer.role(), Concepts::codeableConcept);
  }

  private static void writeRelatedItem(Procedure.RelatedItem relatedItem, Writer out) {
    out.code(RELATED_ITEM_TYPE, relatedItem.type());
    out.reference(TARGET, relatedItem.target());
  }

  private static void writeDevice(Procedure.FocalDevice focalDevice, Writer out) {
    out.element(ACTION, focalDevice.action(), Concepts::codeableConcept);
    Absent.reference(MANIPULATED, focalDevice.manipulated(), out);
  }
}
