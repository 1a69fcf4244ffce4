package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.Appointment;
import org.janusfhir.model.Binary;
import org.janusfhir.model.CarePlan;
import org.janusfhir.model.Contract;
import org.janusfhir.model.Device;
import org.janusfhir.model.DiagnosticOrder;
import org.janusfhir.model.Goal;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Schedule;
import org.janusfhir.model.ServiceRequest;
import org.janusfhir.model.Slot;

/** Parameters of what is planned, requested and agreed, and of what it needs. */
final class PlanningParameters {
  private PlanningParameters() {}

  static List<SearchParameters<?>> all() {
    return List.of(
        appointment(),
        binary(),
        carePlan(),
        contract(),
        device(),
        diagnosticOrder(),
        goal(),
        schedule(),
        serviceRequest(),
        slot());
  }

  private static SearchParameters<Appointment> appointment() {
    return SearchParameters.of(ResourceType.APPOINTMENT, Appointment.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> r.participant().forEach(p -> Values.patient(p.actor(), out)))
        .time(r -> Values.firstStart(r.start()));
  }

  private static SearchParameters<Binary> binary() {
    return SearchParameters.of(ResourceType.BINARY, Binary.class);
  }

  private static SearchParameters<CarePlan> carePlan() {
    return SearchParameters.of(ResourceType.CARE_PLAN, CarePlan.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(r -> Values.firstStart(r.period(), r.modified()));
  }

  private static SearchParameters<Contract> contract() {
    return SearchParameters.of(ResourceType.CONTRACT, Contract.class)
        .add("identifier", (r, out) -> Values.identifier(r.identifier(), out))
        .add("patient", (r, out) -> Values.patients(r.subject(), out))
        .add("subject", (r, out) -> Values.references(r.subject(), out))
        .time(r -> Values.firstStart(r.issued(), r.applies()));
  }

  private static SearchParameters<Device> device() {
    return SearchParameters.of(ResourceType.DEVICE, Device.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.patient(), out));
  }

  private static SearchParameters<DiagnosticOrder> diagnosticOrder() {
    return SearchParameters.of(ResourceType.DIAGNOSTIC_ORDER, DiagnosticOrder.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(
            r ->
                Values.firstStart(
                    r.event().stream().map(DiagnosticOrder.Event::dateTime).toArray()));
  }

  private static SearchParameters<Goal> goal() {
    return SearchParameters.of(ResourceType.GOAL, Goal.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(r -> Values.firstStart(r.start(), r.statusDate()));
  }

  private static SearchParameters<Schedule> schedule() {
    return SearchParameters.of(ResourceType.SCHEDULE, Schedule.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .time(r -> Values.firstStart(r.planningHorizon()));
  }

  private static SearchParameters<ServiceRequest> serviceRequest() {
    return SearchParameters.of(ResourceType.SERVICE_REQUEST, ServiceRequest.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(r -> Values.firstStart(r.authoredOn(), r.occurrence()));
  }

  private static SearchParameters<Slot> slot() {
    return SearchParameters.of(ResourceType.SLOT, Slot.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .time(r -> Values.firstStart(r.start()));
  }
}
