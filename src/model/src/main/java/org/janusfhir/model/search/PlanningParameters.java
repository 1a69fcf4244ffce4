package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.CarePlan;
import org.janusfhir.model.Contract;
import org.janusfhir.model.Goal;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchParameters.Extractor;

/** Parameters of what is planned, aimed at and agreed. */
final class PlanningParameters {
  private PlanningParameters() {}

  static List<SearchParameters<?>> all() {
    return List.of(carePlan(), contract(), goal());
  }

  private static SearchParameters<CarePlan> carePlan() {
    return SearchParameters.of(ResourceType.CARE_PLAN, CarePlan.class)
        .add("activity-code", details((d, out) -> Values.concept(d.code(), out)))
        .add("activity-date", details((d, out) -> TimeValues.choice(d.scheduled(), out)))
        .add(
            "activity-reference",
            (r, out) -> r.activity().forEach(a -> Values.reference(a.reference(), out)))
        .add("category", (r, out) -> Values.concepts(r.category(), out))
        .add("condition", (r, out) -> Values.references(r.addresses(), out))
        .add("context", (r, out) -> Values.reference(r.context(), out))
        .add("date", (r, out) -> TimeValues.period(r.period(), out))
        .add("goal", (r, out) -> Values.references(r.goal(), out))
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add(
            "participant",
            (r, out) -> r.participant().forEach(p -> Values.reference(p.member(), out)))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("performer", details((d, out) -> Values.references(d.performer(), out)))
        .add(
            "related",
            (r, out) ->
                r.relatedPlan()
                    .forEach(p -> CompositeValues.pair(p.code(), Values.target(p.plan()), out)))
        .add("related-code", (r, out) -> r.relatedPlan().forEach(p -> Values.code(p.code(), out)))
        .add(
            "related-plan",
            (r, out) -> r.relatedPlan().forEach(p -> Values.reference(p.plan(), out)))
        .add("status", (r, out) -> Values.code(r.status(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(r -> TimeValues.first(r.period(), r.modified()));
  }

  private static Extractor<CarePlan> details(Extractor<CarePlan.Detail> extractor) {
    return (plan, out) -> {
      for (CarePlan.Activity activity : plan.activity()) {
        if (activity.detail() != null) {
          extractor.extract(activity.detail(), out);
        }
      }
    };
  }

  private static SearchParameters<Contract> contract() {
    return SearchParameters.of(ResourceType.CONTRACT, Contract.class)
        .add("actor", (r, out) -> r.agent().forEach(a -> Values.reference(a.actor(), out)))
        .add("authority", (r, out) -> Values.references(r.authority(), out))
        .add("domain", (r, out) -> Values.references(r.domain(), out))
        .add("identifier", (r, out) -> Values.identifier(r.identifier(), out))
        .addDate("issued", Contract::issued)
        .add("patient", (r, out) -> Values.references(ResourceType.PATIENT, r.subject(), out))
        .add("signer", (r, out) -> r.signer().forEach(s -> Values.reference(s.party(), out)))
        .add("subject", (r, out) -> Values.references(r.subject(), out))
        .add("topic", (r, out) -> Values.references(r.topic(), out))
        .add("ttopic", (r, out) -> r.term().forEach(t -> Values.references(t.topic(), out)))
        .time(r -> TimeValues.first(r.issued(), r.applies()))
        .course(r -> TimeValues.hull(r.issued(), r.applies()));
  }

  private static SearchParameters<Goal> goal() {
    return SearchParameters.of(ResourceType.GOAL, Goal.class)
        .add("category", (r, out) -> Values.concepts(r.category(), out))
        .add("date", PlanningParameters::anyDate)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("status", (r, out) -> Values.code(r.status(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .add("target-date", (r, out) -> TimeValues.choice(r.target(), out))
        .time(r -> TimeValues.first(r.start(), r.statusDate()))
        .course(r -> TimeValues.hull(r.start(), r.statusDate(), TimeValues.orOngoing(r.target())));
  }

  /** Any day that says when a goal was pursued: its begin, its last change of status, its end. */
  private static void anyDate(Goal goal, Extraction out) {
    TimeValues.choice(goal.start(), out);
    TimeValues.date(goal.statusDate(), out);
    TimeValues.choice(goal.target(), out);
  }
}
