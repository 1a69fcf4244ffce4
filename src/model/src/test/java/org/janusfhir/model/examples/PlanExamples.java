package org.janusfhir.model.examples;

import static org.janusfhir.model.examples.Values.concept;
import static org.janusfhir.model.examples.Values.date;
import static org.janusfhir.model.examples.Values.decimal;
import static org.janusfhir.model.examples.Values.encounter;
import static org.janusfhir.model.examples.Values.extras;
import static org.janusfhir.model.examples.Values.identifier;
import static org.janusfhir.model.examples.Values.note;
import static org.janusfhir.model.examples.Values.patient;
import static org.janusfhir.model.examples.Values.period;
import static org.janusfhir.model.examples.Values.practitioner;
import static org.janusfhir.model.examples.Values.quantity;
import static org.janusfhir.model.examples.Values.snomed;
import static org.janusfhir.model.examples.Values.string;
import static org.janusfhir.model.examples.Values.text;
import static org.janusfhir.model.examples.Values.to;

import java.util.List;
import org.janusfhir.model.CarePlan;
import org.janusfhir.model.CarePlanActivityStatus;
import org.janusfhir.model.CarePlanRelationshipType;
import org.janusfhir.model.CarePlanStatus;
import org.janusfhir.model.Goal;
import org.janusfhir.model.GoalStatus;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.QuantityKind;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Timing;
import org.janusfhir.model.UnitsOfTime;
import org.janusfhir.model.ValueType;

/** Plans and goals. */
final class PlanExamples {
  private PlanExamples() {}

  static List<Resource> all() {
    return List.of(plan(), goal(), goalOfDuration());
  }

  private static CarePlan plan() {
    return new CarePlan(
        ResourceHead.of("careplan-1"),
        List.of(identifier("CP-1")),
        patient(),
        CarePlanStatus.ACTIVE,
        encounter(),
        period("2015-05-04", "2016-05-04"),
        List.of(practitioner()),
        date("2015-05-04T10:10:10Z"),
        List.of(text("Weight management plan")),
        "Lose weight without losing joy",
        List.of(to(ResourceType.CONDITION, "condition-1")),
        List.of(to(ResourceType.OBSERVATION, "observation-1")),
        List.of(
            new CarePlan.RelatedPlan(
                CarePlanRelationshipType.REPLACES, to(ResourceType.CARE_PLAN, "careplan-2"), null)),
        List.of(new CarePlan.Participant(text("responsible person"), practitioner(), null)),
        List.of(to(ResourceType.GOAL, "goal-1")),
        List.of(
            new CarePlan.Activity(
                List.of(to(ResourceType.APPOINTMENT, "appointment-1")),
                List.of(note("Began")),
                to(ResourceType.SERVICE_REQUEST, "procedurerequest-1"),
                null,
                null),
            new CarePlan.Activity(null, null, null, detail(), null),
            new CarePlan.Activity(null, null, null, referringDetail(), null)),
        List.of(note("The patient is eager")),
        extras("plan", string("extension")));
  }

  static CarePlan.Detail detail() {
    return new CarePlan.Detail(
        concept("http://hl7.org/fhir/care-plan-activity-category", "drug", "Drug"),
        snomed("432102000", "Administration of substance"),
        List.of(text("Blood pressure"), text("Headache")),
        null,
        List.of(to(ResourceType.GOAL, "goal-1")),
        CarePlanActivityStatus.IN_PROGRESS,
        text("Began as planned"),
        false,
        new Timing(
            null,
            new Timing.Repeat(
                null,
                null,
                null,
                null,
                null,
                1,
                null,
                decimal("1"),
                null,
                UnitsOfTime.D,
                null,
                null,
                null,
                null),
            null,
            null),
        to(ResourceType.LOCATION, "location-1"),
        List.of(practitioner()),
        snomed("387206004", "Lisinopril"),
        quantity("10", "mg"),
        quantity("300", "mg"),
        "One a day",
        null);
  }

  private static CarePlan.Detail referringDetail() {
    return new CarePlan.Detail(
        null,
        null,
        null,
        List.of(to(ResourceType.CONDITION, "condition-1")),
        null,
        CarePlanActivityStatus.NOT_STARTED,
        null,
        true,
        string("Every other week"),
        null,
        null,
        to(ResourceType.MEDICATION, "medication-1"),
        null,
        null,
        null,
        null);
  }

  private static Goal goal() {
    return new Goal(
        ResourceHead.of("goal-1"),
        List.of(identifier("GOAL-1")),
        patient(),
        Primitive.of(ValueType.DATE, "2015-04-05"),
        Primitive.of(ValueType.DATE, "2016-04-05"),
        List.of(concept("http://hl7.org/fhir/goal-category", "dietary", "Dietary")),
        "Target weight is 80 kg",
        GoalStatus.ON_HOLD,
        date("2016-02-14"),
        concept("http://hl7.org/fhir/goal-status-reason", "surgery", "Surgery"),
        practitioner(),
        concept("http://hl7.org/fhir/goal-priority", "high", "High"),
        List.of(to(ResourceType.CONDITION, "condition-1")),
        List.of(note("Slowly")),
        List.of(
            new Goal.Outcome(snomed("161832001", "Progressive weight loss"), null),
            new Goal.Outcome(to(ResourceType.OBSERVATION, "observation-1"), null)),
        extras("goal", string("extension")));
  }

  private static Goal goalOfDuration() {
    return new Goal(
        ResourceHead.of("goal-2"),
        null,
        patient(),
        snomed("308283009", "Discharge from hospital"),
        quantity(QuantityKind.DURATION, "6", "wk", "wk"),
        null,
        "Walk without crutches",
        GoalStatus.IN_PROGRESS,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
