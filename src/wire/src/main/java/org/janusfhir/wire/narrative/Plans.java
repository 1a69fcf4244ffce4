package org.janusfhir.wire.narrative;

import java.util.List;
import org.janusfhir.model.CarePlan;
import org.janusfhir.model.DiagnosticOrder;
import org.janusfhir.model.Goal;
import org.janusfhir.model.ServiceRequest;

/** What shall be done: orders, plans, goals. */
final class Plans {
  private Plans() {}

  static void serviceRequest(ServiceRequest request, Narration out) {
    out.concept(request.code());
    out.row("Patient").reference(request.subject());
    out.row("When").value(request.occurrence());
    out.row("Status").code(request.status());
    out.row("Priority").code(request.priority());
    out.row("Reason").concepts(request.reasonCode());
    out.and().references(request.reasonReference());
    out.row("Body site").concepts(request.bodySite());
    out.row("Ordered").date(request.authoredOn());
    out.row("Ordered by").reference(request.requester());
    out.row("Performer").reference(request.performer());
    out.notes(request.note());
  }

  static void diagnosticOrder(DiagnosticOrder order, Narration out) {
    for (int i = 0; i < order.item().size(); i++) {
      out.and().concept(order.item().get(i).code());
    }
    out.row("Patient").reference(order.subject());
    out.row("Status").code(order.status());
    out.row("Priority").code(order.priority());
    out.row("Reason").concepts(order.reasonCode());
    out.row("Ordered by").reference(order.requester());
    for (int i = 0; i < order.event().size(); i++) {
      DiagnosticOrder.Event event = order.event().get(i);
      out.row("Event").code(event.status()).and().date(event.dateTime());
    }
    out.notes(order.note());
  }

  static void carePlan(CarePlan plan, Narration out) {
    out.concepts(plan.category());
    out.row("Description").text(plan.description());
    out.row("Patient").reference(plan.subject());
    out.row("Period").period(plan.period());
    out.row("Status").code(plan.status());
    out.row("Addresses").references(plan.addresses());
    out.row("Goal").references(plan.goal());
    List<CarePlan.Activity> activities = plan.activity();
    for (int i = 0; i < activities.size(); i++) {
      CarePlan.Activity activity = activities.get(i);
      out.row("Activity").reference(activity.reference());
      if (activity.detail() != null) {
        activity(activity.detail(), out);
      }
    }
    out.notes(plan.note());
  }

  static void goal(Goal goal, Narration out) {
    out.text(goal.description());
    out.row("Patient").reference(goal.subject());
    out.row("Status").code(goal.status());
    out.row("Category").concepts(goal.category());
    out.row("Priority").concept(goal.priority());
    out.row("Start").value(goal.start());
    out.row("Target").value(goal.target());
    out.row("Addresses").references(goal.addresses());
    out.row("Outcome");
    for (int i = 0; i < goal.outcome().size(); i++) {
      out.and().value(goal.outcome().get(i).result());
    }
    out.notes(goal.note());
  }

  private static void activity(CarePlan.Detail detail, Narration out) {
    out.and().concept(detail.code());
    if (!out.said()) {
      out.concept(detail.category());
    }
    out.and().flag(detail.prohibited(), "not to be done");
    out.and().value(detail.product());
    out.and().value(detail.scheduled());
    out.and().text(detail.description());
    out.and().code(detail.status());
  }
}
