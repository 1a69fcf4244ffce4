package org.janusfhir.model.examples;

import static org.janusfhir.model.examples.Values.bool;
import static org.janusfhir.model.examples.Values.concept;
import static org.janusfhir.model.examples.Values.date;
import static org.janusfhir.model.examples.Values.decimal;
import static org.janusfhir.model.examples.Values.encounter;
import static org.janusfhir.model.examples.Values.extras;
import static org.janusfhir.model.examples.Values.identifier;
import static org.janusfhir.model.examples.Values.loinc;
import static org.janusfhir.model.examples.Values.note;
import static org.janusfhir.model.examples.Values.patient;
import static org.janusfhir.model.examples.Values.period;
import static org.janusfhir.model.examples.Values.practitioner;
import static org.janusfhir.model.examples.Values.snomed;
import static org.janusfhir.model.examples.Values.string;
import static org.janusfhir.model.examples.Values.text;
import static org.janusfhir.model.examples.Values.to;
import static org.janusfhir.model.examples.Values.uri;

import java.util.List;
import org.janusfhir.model.DiagnosticOrder;
import org.janusfhir.model.DiagnosticOrderStatus;
import org.janusfhir.model.EventTiming;
import org.janusfhir.model.RequestPriority;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.ServiceRequest;
import org.janusfhir.model.ServiceRequestStatus;
import org.janusfhir.model.Timing;
import org.janusfhir.model.UnitsOfTime;

/** What is asked for. */
final class OrderExamples {
  private OrderExamples() {}

  static List<Resource> all() {
    return List.of(procedureRequest(), referringRequest(), diagnosticOrder());
  }

  private static ServiceRequest procedureRequest() {
    return new ServiceRequest(
        ResourceHead.of("procedurerequest-1"),
        List.of(identifier("PR-1")),
        patient(),
        snomed("80146002", "Appendectomy"),
        List.of(snomed("66754008", "Appendix structure")),
        null,
        new Timing(
            List.of(date("2015-05-04T10:00:00Z")),
            new Timing.Repeat(
                period("2015-05-04", "2015-06-04"),
                3,
                decimal("1.5"),
                decimal("2"),
                UnitsOfTime.H,
                2,
                3,
                decimal("1"),
                decimal("2"),
                UnitsOfTime.D,
                null,
                5,
                null,
                null),
            concept("http://hl7.org/fhir/v3/GTSAbbreviation", "BID", "Twice a day"),
            null),
        encounter(),
        practitioner(),
        ServiceRequestStatus.REQUESTED,
        List.of(note("Before noon"), note("No contrast agent")),
        bool(true),
        date("2015-05-02T08:00:00Z"),
        practitioner(),
        RequestPriority.URGENT,
        List.of(snomed("74400008", "Appendicitis")),
        extras("request", string("extension")));
  }

  private static ServiceRequest referringRequest() {
    return new ServiceRequest(
        ResourceHead.of("procedurerequest-2"),
        null,
        patient(),
        text("Wound care"),
        null,
        List.of(to(ResourceType.CONDITION, "condition-1")),
        new Timing(
            null,
            new Timing.Repeat(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                EventTiming.HS,
                null,
                30,
                null),
            null,
            null),
        null,
        null,
        null,
        null,
        text("If it bleeds"),
        null,
        null,
        null,
        null,
        null);
  }

  private static DiagnosticOrder diagnosticOrder() {
    DiagnosticOrder.Event event =
        new DiagnosticOrder.Event(
            DiagnosticOrderStatus.REQUESTED,
            text("Asked by telephone"),
            date("2015-05-02T16:16:00-07:00"),
            practitioner(),
            null);
    return new DiagnosticOrder(
        ResourceHead.of("order-1"),
        patient(),
        practitioner(),
        List.of(identifier("ORD-1")),
        encounter(),
        List.of(snomed("74400008", "Appendicitis")),
        List.of(to(ResourceType.CONDITION, "condition-1")),
        List.of(uri("Specimen/specimen-1")),
        DiagnosticOrderStatus.RECEIVED,
        RequestPriority.ROUTINE,
        List.of(event),
        List.of(
            new DiagnosticOrder.Item(
                loinc("58410-2", "Complete blood count panel"),
                List.of(uri("Specimen/specimen-1")),
                snomed("368209003", "Right arm"),
                DiagnosticOrderStatus.COMPLETED,
                List.of(event),
                null)),
        List.of(note("Fasting")),
        "Known anaemia",
        extras("order", string("extension")));
  }
}
