package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.DiagnosticOrder;
import org.janusfhir.model.DiagnosticOrder.Event;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.ServiceRequest;
import org.janusfhir.model.search.SearchParameters.Extractor;

/** Parameters of orders of procedures and diagnostic investigations. */
final class OrderParameters {
  private OrderParameters() {}

  static List<SearchParameters<?>> all() {
    return List.of(diagnosticOrder(), serviceRequest());
  }

  private static SearchParameters<DiagnosticOrder> diagnosticOrder() {
    return SearchParameters.of(ResourceType.DIAGNOSTIC_ORDER, DiagnosticOrder.class)
        .add(
            "actor",
            (r, out) -> {
              r.event().forEach(event -> Values.reference(event.actor(), out));
              itemEvents((event, to) -> Values.reference(event.actor(), to)).extract(r, out);
            })
        .add("bodysite", (r, out) -> r.item().forEach(i -> Values.concept(i.bodySite(), out)))
        .add("code", (r, out) -> r.item().forEach(i -> Values.concept(i.code(), out)))
        .add("encounter", (r, out) -> Values.reference(r.encounter(), out))
        .add("event-date", (r, out) -> r.event().forEach(e -> TimeValues.date(e.dateTime(), out)))
        .add("event-status", (r, out) -> r.event().forEach(e -> Values.code(e.status(), out)))
        .add("event-status-date", (r, out) -> r.event().forEach(e -> statusAndDate(e, out)))
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("item-date", itemEvents((event, out) -> TimeValues.date(event.dateTime(), out)))
        .add("item-past-status", itemEvents((event, out) -> Values.code(event.status(), out)))
        .add("item-status", (r, out) -> r.item().forEach(i -> Values.code(i.status(), out)))
        .add("item-status-date", itemEvents(OrderParameters::statusAndDate))
        .add("orderer", (r, out) -> Values.reference(r.requester(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add(
            "specimen",
            (r, out) -> {
              Values.references(r.specimen(), out);
              r.item().forEach(item -> Values.references(item.specimen(), out));
            })
        .add("status", (r, out) -> Values.code(r.status(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(OrderParameters::firstEvent)
        .course(r -> TimeValues.hull(r.event().stream().map(Event::dateTime).toArray()));
  }

  private static Extractor<DiagnosticOrder> itemEvents(Extractor<Event> extractor) {
    return (order, out) -> {
      for (DiagnosticOrder.Item item : order.item()) {
        for (Event event : item.event()) {
          extractor.extract(event, out);
        }
      }
    };
  }

  private static void statusAndDate(Event event, Extraction out) {
    if (event.dateTime() != null) {
      CompositeValues.pair(event.status(), TimeValues.interval(event.dateTime()), out);
    }
  }

  /** Of the first event that has a time; null if none has. */
  private static FhirDateTime firstEvent(DiagnosticOrder order) {
    for (Event event : order.event()) {
      if (event.dateTime() != null) {
        return event.dateTime();
      }
    }
    return null;
  }

  private static SearchParameters<ServiceRequest> serviceRequest() {
    return SearchParameters.of(ResourceType.SERVICE_REQUEST, ServiceRequest.class)
        .add("encounter", (r, out) -> Values.reference(r.encounter(), out))
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("orderer", (r, out) -> Values.reference(r.requester(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("performer", (r, out) -> Values.reference(r.performer(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(r -> TimeValues.first(r.authoredOn(), r.occurrence()))
        .course(r -> TimeValues.hull(r.authoredOn(), r.occurrence()));
  }
}
