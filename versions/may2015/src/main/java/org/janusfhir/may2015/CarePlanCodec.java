package org.janusfhir.may2015;

import java.util.List;
import java.util.Set;
import org.janusfhir.model.CarePlan;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Containment;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes CarePlan in May2015's shape, elements in the order of the specification. */
final class CarePlanCodec implements ResourceWriter<CarePlan> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name PATIENT = Name.of("patient", "subject");
  private static final Name STATUS = Name.of("status");
  private static final Name PERIOD = Name.of("period");
  private static final Name AUTHOR = Name.of("author");
  private static final Name MODIFIED = Name.of("modified");
  private static final Name CATEGORY = Name.of("category");
  private static final Name CONCERN = Name.of("concern", "addresses");
  private static final Name SUPPORT = Name.of("support", "supportingInfo");
  private static final Name PARTICIPANT = Name.of("participant");
  private static final Name ROLE = Name.of("role");
  private static final Name MEMBER = Name.of("member");
  private static final Name GOAL = Name.of("goal");
  private static final Name ACTIVITY = Name.of("activity");
  private static final Name ACTION_RESULTING = Name.of("actionResulting");
  private static final Name NOTES = Name.of("notes", "progress");
  private static final Name REFERENCE = Name.of("reference");
  private static final Name DETAIL = Name.of("detail");
  private static final Name CODE = Name.of("code");
  private static final Name STATUS_REASON = Name.of("statusReason");
  private static final Name PROHIBITED = Name.of("prohibited");
  private static final Name LOCATION = Name.of("location");
  private static final Name PERFORMER = Name.of("performer");
  private static final Name PRODUCT = Name.of("product");
  private static final Name DAILY_AMOUNT = Name.of("dailyAmount");
  private static final Name QUANTITY = Name.of("quantity");
  private static final Name NOTE = Name.of("note", "description");
  private static final Name CARE_PLAN_NOTES = Name.of("notes", "note");
  private static final Choice REASON =
      Choice.renamed("reason", "reasonCode", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);
  private static final Choice SCHEDULED =
      Choice.of("scheduled", ValueType.TIMING, ValueType.PERIOD, ValueType.STRING);
  private static final Set<String> PRODUCTS = Set.of("Medication", "Substance");
  private static final List<String> CONSUMED = List.of("drug", "diet");
  private static final String SUPPLY = "supply";

  @Override
  public void contain(CarePlan plan, Containment contained) {
    for (CarePlan.Activity activity : plan.activity()) {
      if (activity.detail() != null) {
        ContainedMedication.add(activity.detail().product(), contained);
      }
    }
  }

  @Override
  public void write(CarePlan plan, Writer out) {
    out.elements(IDENTIFIER, plan.identifier(), Datatypes::identifier);
    out.reference(PATIENT, Targets.only(Targets.PATIENT, plan.subject()));
    Absent.code(STATUS, CarePlanStatusCodes.write(plan.status()), out);
    out.element(PERIOD, plan.period(), Datatypes::period);
    out.references(AUTHOR, plan.author());
    out.dateTime(MODIFIED, plan.modified());
    out.elements(CATEGORY, plan.category(), Concepts::codeableConcept);
    out.references(CONCERN, plan.addresses());
    out.references(SUPPORT, plan.supportingInfo());
    out.elements(PARTICIPANT, plan.participant(), CarePlanCodec::writeParticipant);
    out.references(GOAL, plan.goal());
    out.elements(ACTIVITY, plan.activity(), CarePlanCodec::writeActivity);
    out.string(CARE_PLAN_NOTES, notes(plan));
  }

  /** The description has no place of its own. */
  private static String notes(CarePlan plan) {
    String notes = Notes.text(plan.note());
    if (plan.description() == null || notes == null) {
      return notes == null ? plan.description() : notes;
    }
    return plan.description() + '\n' + notes;
  }

  private static void writeParticipant(CarePlan.Participant participant, Writer out) {
    out.element(ROLE, participant.role(), Concepts::codeableConcept);
    Absent.reference(MEMBER, participant.member(), out);
  }

  /**
   * May2015 wants a daily amount if and only if the category is drug or diet, and a quantity if and
   * only if it is supply (cpl-1, cpl-2).
   */
  private static void writeDetail(CarePlan.Detail detail, Writer out) {
    String category = CarePlanActivityCategoryCodes.write(detail.category());
    Absent.code(CATEGORY, category, out);
    out.element(CODE, detail.code(), Concepts::codeableConcept);
    out.choice(REASON, Writer.first(detail.reasonCode(), detail.reasonReference()));
    out.references(GOAL, detail.goal());
    out.code(STATUS, detail.status());
    out.element(STATUS_REASON, detail.statusReason(), Concepts::codeableConcept);
    Absent.bool(PROHIBITED, detail.prohibited(), out);
    out.choice(SCHEDULED, detail.scheduled());
    out.reference(LOCATION, detail.location());
    out.references(PERFORMER, detail.performer());
    out.reference(PRODUCT, ContainedMedication.reference(detail.product(), PRODUCTS, out));
    if (CONSUMED.contains(category)) {
      Absent.quantity(DAILY_AMOUNT, detail.dailyAmount(), out);
    } else if (SUPPLY.equals(category)) {
      Absent.quantity(QUANTITY, detail.quantity(), out);
    }
    out.string(NOTE, detail.description());
  }

  private static void writeActivity(CarePlan.Activity activity, Writer out) {
    out.references(ACTION_RESULTING, activity.actionResulting());
    out.string(NOTES, Notes.text(activity.progress()));
    out.reference(REFERENCE, activity.reference());
    out.element(DETAIL, activity.detail(), CarePlanCodec::writeDetail);
  }
}
