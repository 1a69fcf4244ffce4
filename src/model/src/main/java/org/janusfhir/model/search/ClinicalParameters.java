package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.AllergyIntolerance;
import org.janusfhir.model.Condition;
import org.janusfhir.model.DiagnosticReport;
import org.janusfhir.model.DocumentReference;
import org.janusfhir.model.Encounter;
import org.janusfhir.model.Immunization;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Procedure;
import org.janusfhir.model.ResourceType;

/** Parameters of what was found, done and documented about a patient. */
final class ClinicalParameters {
  private ClinicalParameters() {}

  static List<SearchParameters<?>> all() {
    return List.of(
        allergyIntolerance(),
        condition(),
        diagnosticReport(),
        documentReference(),
        encounter(),
        immunization(),
        observation(),
        procedure());
  }

  private static SearchParameters<AllergyIntolerance> allergyIntolerance() {
    return SearchParameters.of(ResourceType.ALLERGY_INTOLERANCE, AllergyIntolerance.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.patient(), out))
        .time(r -> Values.firstStart(r.recordedDate(), r.onset()));
  }

  private static SearchParameters<Condition> condition() {
    return SearchParameters.of(ResourceType.CONDITION, Condition.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(r -> Values.firstStart(r.recordedDate(), r.onset()));
  }

  private static SearchParameters<DiagnosticReport> diagnosticReport() {
    return SearchParameters.of(ResourceType.DIAGNOSTIC_REPORT, DiagnosticReport.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(r -> Values.firstStart(r.effective(), r.issued()));
  }

  private static SearchParameters<DocumentReference> documentReference() {
    return SearchParameters.of(ResourceType.DOCUMENT_REFERENCE, DocumentReference.class)
        .add(
            "identifier",
            (r, out) -> {
              Values.identifier(r.masterIdentifier(), out);
              Values.identifiers(r.identifier(), out);
            })
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(r -> Values.firstStart(r.created(), r.indexed()));
  }

  private static SearchParameters<Encounter> encounter() {
    return SearchParameters.of(ResourceType.ENCOUNTER, Encounter.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(r -> Values.firstStart(r.period()));
  }

  private static SearchParameters<Immunization> immunization() {
    return SearchParameters.of(ResourceType.IMMUNIZATION, Immunization.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.patient(), out))
        .time(r -> Values.firstStart(r.occurrence()));
  }

  private static SearchParameters<Observation> observation() {
    return SearchParameters.of(ResourceType.OBSERVATION, Observation.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(r -> Values.firstStart(r.effective(), r.issued()));
  }

  private static SearchParameters<Procedure> procedure() {
    return SearchParameters.of(ResourceType.PROCEDURE, Procedure.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(r -> Values.firstStart(r.performed()));
  }
}
