package org.janusfhir.model.examples;

import static org.janusfhir.model.examples.Values.attachment;
import static org.janusfhir.model.examples.Values.concept;
import static org.janusfhir.model.examples.Values.date;
import static org.janusfhir.model.examples.Values.dateTime;
import static org.janusfhir.model.examples.Values.encounter;
import static org.janusfhir.model.examples.Values.extras;
import static org.janusfhir.model.examples.Values.identifier;
import static org.janusfhir.model.examples.Values.loinc;
import static org.janusfhir.model.examples.Values.note;
import static org.janusfhir.model.examples.Values.organization;
import static org.janusfhir.model.examples.Values.patient;
import static org.janusfhir.model.examples.Values.period;
import static org.janusfhir.model.examples.Values.practitioner;
import static org.janusfhir.model.examples.Values.richConcept;
import static org.janusfhir.model.examples.Values.snomed;
import static org.janusfhir.model.examples.Values.string;
import static org.janusfhir.model.examples.Values.text;
import static org.janusfhir.model.examples.Values.to;
import static org.janusfhir.model.examples.Values.uri;

import java.util.List;
import org.janusfhir.model.DiagnosticReport;
import org.janusfhir.model.DiagnosticReportStatus;
import org.janusfhir.model.Procedure;
import org.janusfhir.model.ProcedureRelationshipType;
import org.janusfhir.model.ProcedureStatus;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;

/** Reports and procedures. */
final class ReportExamples {
  private ReportExamples() {}

  static List<Resource> all() {
    return List.of(report(), procedure(), procedureNotDone());
  }

  private static DiagnosticReport report() {
    return new DiagnosticReport(
        ResourceHead.of("report-1"),
        List.of(identifier("REP-1")),
        DiagnosticReportStatus.FINAL,
        concept("http://hl7.org/fhir/v2/0074", "HM", "Hematology"),
        loinc("58410-2", "Complete blood count panel"),
        patient(),
        encounter(),
        period("2015-05-04T08:30:00Z", "2015-05-04T09:30:00Z"),
        date("2015-05-04T18:33:18+10:00"),
        organization(),
        List.of(to(ResourceType.DIAGNOSTIC_ORDER, "order-1")),
        List.of(uri("Specimen/specimen-1")),
        List.of(
            to(ResourceType.OBSERVATION, "observation-1", "Blood pressure"),
            to(ResourceType.OBSERVATION, "observation-2")),
        List.of(uri("ImagingStudy/study-1")),
        List.of(new DiagnosticReport.Media("Liver", uri("Media/media-1"), null)),
        "Core lab",
        List.of(snomed("188340000", "Craniopharyngeal duct")),
        List.of(attachment("report")),
        extras("report", string("extension")));
  }

  private static Procedure procedure() {
    return new Procedure(
        ResourceHead.of("procedure-1"),
        List.of(identifier("PROC-1")),
        patient(),
        ProcedureStatus.COMPLETED,
        snomed("387713003", "Surgical procedure"),
        richConcept("80146002", "Appendectomy"),
        false,
        null,
        List.of(snomed("66754008", "Appendix structure")),
        List.of(to(ResourceType.CONDITION, "condition-1")),
        List.of(new Procedure.Performer(practitioner(), snomed("304292004", "Surgeon"), null)),
        period("2015-05-04T10:00:00Z", "2015-05-04T11:00:00Z"),
        encounter(),
        to(ResourceType.LOCATION, "location-1"),
        snomed("385669000", "Successful"),
        List.of(to(ResourceType.DIAGNOSTIC_REPORT, "report-1")),
        List.of(snomed("131148009", "Bleeding")),
        List.of(snomed("18949003", "Change of dressing")),
        to(ResourceType.SERVICE_REQUEST, "procedurerequest-1"),
        List.of(note("Routine")),
        List.of(
            new Procedure.FocalDevice(
                concept("http://hl7.org/fhir/device-action", "implanted", "Implanted"),
                to(ResourceType.DEVICE, "device-1"),
                null)),
        List.of(to(ResourceType.DEVICE, "device-1")),
        List.of(snomed("74400008", "Appendicitis")),
        List.of(
            new Procedure.RelatedItem(
                ProcedureRelationshipType.BECAUSE_OF,
                to(ResourceType.CONDITION, "condition-1"),
                null)),
        extras("procedure", string("extension")));
  }

  private static Procedure procedureNotDone() {
    return new Procedure(
        ResourceHead.of("procedure-2"),
        null,
        patient(),
        ProcedureStatus.ABORTED,
        null,
        snomed("73761001", "Colonoscopy"),
        true,
        List.of(text("The patient did not fast")),
        null,
        List.of(to(ResourceType.CONDITION, "condition-1")),
        null,
        dateTime("2015-05-01"),
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
        null,
        null,
        null);
  }
}
