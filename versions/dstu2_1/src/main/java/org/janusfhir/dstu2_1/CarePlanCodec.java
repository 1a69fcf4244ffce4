package org.janusfhir.dstu2_1;

import org.janusfhir.model.CarePlan;
import org.janusfhir.model.CarePlanActivityStatus;
import org.janusfhir.model.CarePlanRelationshipType;
import org.janusfhir.model.CarePlanStatus;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads CarePlan in DSTU2.1's shape, elements in the order of the specification. */
final class CarePlanCodec implements ResourceCodec<CarePlan> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name SUBJECT = Name.of("subject");
  private static final Name STATUS = Name.of("status");
  private static final Name CONTEXT = Name.of("context");
  private static final Name PERIOD = Name.of("period");
  private static final Name AUTHOR = Name.of("author");
  private static final Name MODIFIED = Name.of("modified");
  private static final Name CATEGORY = Name.of("category");
  private static final Name DESCRIPTION = Name.of("description");
  private static final Name ADDRESSES = Name.of("addresses");
  private static final Name SUPPORT = Name.of("support", "supportingInfo");
  private static final Name RELATED_PLAN = Name.of("relatedPlan");
  private static final Name CODE = Name.of("code");
  private static final Name PLAN = Name.of("plan");
  private static final Name PARTICIPANT = Name.of("participant");
  private static final Name ROLE = Name.of("role");
  private static final Name MEMBER = Name.of("member");
  private static final Name GOAL = Name.of("goal");
  private static final Name ACTIVITY = Name.of("activity");
  private static final Name ACTION_RESULTING = Name.of("actionResulting");
  private static final Name PROGRESS = Name.of("progress");
  private static final Name REFERENCE = Name.of("reference");
  private static final Name DETAIL = Name.of("detail");
  private static final Name REASON_CODE = Name.of("reasonCode");
  private static final Name REASON_REFERENCE = Name.of("reasonReference");
  private static final Name STATUS_REASON = Name.of("statusReason");
  private static final Name PROHIBITED = Name.of("prohibited");
  private static final Name LOCATION = Name.of("location");
  private static final Name PERFORMER = Name.of("performer");
  private static final Name DAILY_AMOUNT = Name.of("dailyAmount");
  private static final Name QUANTITY = Name.of("quantity");
  private static final Name NOTE = Name.of("note");
  private static final Choice SCHEDULED =
      Choice.of("scheduled", ValueType.TIMING, ValueType.PERIOD, ValueType.STRING);
  private static final Choice PRODUCT =
      Choice.of("product", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);

  @Override
  public void write(CarePlan plan, Writer out) {
    out.elements(IDENTIFIER, plan.identifier(), Datatypes::identifier);
    out.reference(SUBJECT, plan.subject());
    out.code(STATUS, plan.status());
    out.reference(CONTEXT, plan.context());
    out.element(PERIOD, plan.period(), Datatypes::period);
    out.references(AUTHOR, plan.author());
    out.dateTime(MODIFIED, plan.modified());
    out.elements(CATEGORY, plan.category(), Datatypes::codeableConcept);
    out.string(DESCRIPTION, plan.description());
    out.references(ADDRESSES, plan.addresses());
    out.references(SUPPORT, plan.supportingInfo());
    out.elements(RELATED_PLAN, plan.relatedPlan(), CarePlanCodec::writeRelatedPlan);
    out.elements(PARTICIPANT, plan.participant(), CarePlanCodec::writeParticipant);
    out.references(GOAL, plan.goal());
    out.elements(ACTIVITY, plan.activity(), CarePlanCodec::writeActivity);
    out.element(NOTE, Notes.joined(plan.note()), Datatypes::annotation);
  }

  @Override
  public CarePlan read(ResourceHead head, SourceElement in) {
    return new CarePlan(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.reference(SUBJECT),
        in.code(STATUS, CarePlanStatus::of),
        in.reference(CONTEXT),
        in.element(PERIOD, DatatypeReader::period),
        in.references(AUTHOR),
        in.dateTime(MODIFIED),
        in.elements(CATEGORY, DatatypeReader::codeableConcept),
        in.string(DESCRIPTION),
        in.references(ADDRESSES),
        in.references(SUPPORT),
        in.elements(RELATED_PLAN, CarePlanCodec::readRelatedPlan),
        in.elements(PARTICIPANT, CarePlanCodec::readParticipant),
        in.references(GOAL),
        in.elements(ACTIVITY, CarePlanCodec::readActivity),
        SourceElement.listOf(in.element(NOTE, DatatypeReader::annotation)),
        in.extras());
  }

  private static void writeRelatedPlan(CarePlan.RelatedPlan relatedPlan, Writer out) {
    out.code(CODE, relatedPlan.code());
    out.reference(PLAN, relatedPlan.plan());
  }

  private static CarePlan.RelatedPlan readRelatedPlan(SourceElement in) {
    return new CarePlan.RelatedPlan(
        in.code(CODE, CarePlanRelationshipType::of), in.reference(PLAN), in.extras());
  }

  private static void writeParticipant(CarePlan.Participant participant, Writer out) {
    out.element(ROLE, participant.role(), Datatypes::codeableConcept);
    out.reference(MEMBER, participant.member());
  }

  private static CarePlan.Participant readParticipant(SourceElement in) {
    return new CarePlan.Participant(
        in.element(ROLE, DatatypeReader::codeableConcept), in.reference(MEMBER), in.extras());
  }

  private static void writeDetail(CarePlan.Detail detail, Writer out) {
    out.element(CATEGORY, detail.category(), Datatypes::codeableConcept);
    out.element(CODE, detail.code(), Datatypes::codeableConcept);
    out.elements(REASON_CODE, detail.reasonCode(), Datatypes::codeableConcept);
    out.references(REASON_REFERENCE, detail.reasonReference());
    out.references(GOAL, detail.goal());
    out.code(STATUS, detail.status());
    out.element(STATUS_REASON, detail.statusReason(), Datatypes::codeableConcept);
    out.bool(PROHIBITED, detail.prohibited());
    out.choice(SCHEDULED, detail.scheduled());
    out.reference(LOCATION, detail.location());
    out.references(PERFORMER, detail.performer());
    out.choice(PRODUCT, detail.product());
    out.element(DAILY_AMOUNT, detail.dailyAmount(), Datatypes::quantity);
    out.element(QUANTITY, detail.quantity(), Datatypes::quantity);
    out.string(DESCRIPTION, detail.description());
  }

  private static CarePlan.Detail readDetail(SourceElement in) {
    return new CarePlan.Detail(
        in.element(CATEGORY, DatatypeReader::codeableConcept),
        in.element(CODE, DatatypeReader::codeableConcept),
        in.elements(REASON_CODE, DatatypeReader::codeableConcept),
        in.references(REASON_REFERENCE),
        in.references(GOAL),
        in.code(STATUS, CarePlanActivityStatus::of),
        in.element(STATUS_REASON, DatatypeReader::codeableConcept),
        in.bool(PROHIBITED),
        in.choice(SCHEDULED),
        in.reference(LOCATION),
        in.references(PERFORMER),
        in.choice(PRODUCT),
        in.element(DAILY_AMOUNT, DatatypeReader::quantity),
        in.element(QUANTITY, DatatypeReader::quantity),
        in.string(DESCRIPTION),
        in.extras());
  }

  private static void writeActivity(CarePlan.Activity activity, Writer out) {
    out.references(ACTION_RESULTING, activity.actionResulting());
    out.elements(PROGRESS, activity.progress(), Datatypes::annotation);
    out.reference(REFERENCE, activity.reference());
    out.element(DETAIL, activity.detail(), CarePlanCodec::writeDetail);
  }

  private static CarePlan.Activity readActivity(SourceElement in) {
    return new CarePlan.Activity(
        in.references(ACTION_RESULTING),
        in.elements(PROGRESS, DatatypeReader::annotation),
        in.reference(REFERENCE),
        in.element(DETAIL, CarePlanCodec::readDetail),
        in.extras());
  }
}
