package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.AllergyCategory;
import org.janusfhir.model.AllergyIntolerance;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Condition;
import org.janusfhir.model.DiagnosticReport;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;

/** Parameters of what was found about a patient, observations aside. */
final class FindingParameters {
  private FindingParameters() {}

  static List<SearchParameters<?>> all() {
    return List.of(allergyIntolerance(), condition(), diagnosticReport());
  }

  private static SearchParameters<AllergyIntolerance> allergyIntolerance() {
    return SearchParameters.of(ResourceType.ALLERGY_INTOLERANCE, AllergyIntolerance.class)
        .add("category", (r, out) -> Values.code(first(r.category()), out))
        .add("criticality", (r, out) -> Values.code(r.criticality(), out))
        .addDate("date", AllergyIntolerance::recordedDate)
        .add(
            "duration",
            (r, out) -> r.reaction().forEach(e -> QuantityValues.choice(e.duration(), out)))
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .addDate("last-date", AllergyIntolerance::lastOccurrence)
        .add(
            "manifestation",
            (r, out) -> r.reaction().forEach(e -> Values.concepts(e.manifestation(), out)))
        .add("onset", (r, out) -> r.reaction().forEach(e -> TimeValues.date(e.onset(), out)))
        .add("patient", (r, out) -> Values.patient(r.patient(), out))
        .add("recorder", (r, out) -> Values.reference(r.recorder(), out))
        .add("reporter", (r, out) -> Values.reference(r.asserter(), out))
        .add("route", (r, out) -> r.reaction().forEach(e -> Values.concept(e.exposureRoute(), out)))
        .add("severity", (r, out) -> r.reaction().forEach(e -> Values.code(e.severity(), out)))
        .add("status", (r, out) -> Values.code(AllergyStatus.code(r), out))
        .add(
            "substance",
            (r, out) -> {
              Values.concept(r.code(), out);
              r.reaction().forEach(e -> Values.concept(e.substance(), out));
            })
        .add("type", (r, out) -> Values.code(r.type(), out))
        .time(r -> TimeValues.first(r.recordedDate(), r.onset()))
        .course(
            r ->
                TimeValues.hull(
                    r.recordedDate(), r.onset(), r.lastOccurrence(), TimeValues.ONGOING));
  }

  /**
   * Versions with one status show either the clinical or the verification status in it: each is a
   * parameter of its own.
   */
  private static SearchParameters<Condition> condition() {
    return SearchParameters.of(ResourceType.CONDITION, Condition.class)
        .add("asserter", (r, out) -> Values.reference(r.asserter(), out))
        .add("body-site", (r, out) -> Values.concepts(r.bodySite(), out))
        .add("category", (r, out) -> Values.concept(r.category(), out))
        .add("clinical-status", (r, out) -> Values.code(r.clinicalStatus(), out))
        .add("code", (r, out) -> Values.concept(r.code(), out))
        .add("dueto-code", (r, out) -> r.dueTo().forEach(d -> Values.concept(d.code(), out)))
        .add("dueto-item", (r, out) -> r.dueTo().forEach(d -> cause(d.code(), d.target(), out)))
        .add("encounter", (r, out) -> Values.reference(r.encounter(), out))
        .add("evidence", (r, out) -> r.evidence().forEach(e -> Values.concept(e.code(), out)))
        .add(
            "following-code",
            (r, out) -> r.occurredFollowing().forEach(f -> Values.concept(f.code(), out)))
        .add(
            "following-item",
            (r, out) -> r.occurredFollowing().forEach(f -> cause(f.code(), f.target(), out)))
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("onset", (r, out) -> TimeValues.choice(r.onset(), out))
        .add("onset-info", (r, out) -> Values.string(OnsetText.of(r.onset()), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .addDate("recorded-date", Condition::recordedDate)
        .add("severity", (r, out) -> Values.concept(r.severity(), out))
        .add(
            "stage",
            (r, out) -> Values.concept(r.stage() == null ? null : r.stage().summary(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .add("verification-status", (r, out) -> Values.code(r.verificationStatus(), out))
        .time(r -> TimeValues.first(r.recordedDate(), r.onset()))
        .course(
            r -> TimeValues.hull(r.recordedDate(), r.onset(), TimeValues.orOngoing(r.abatement())));
  }

  /** A cause is said by a code or, only if there is none, by its target. */
  private static void cause(CodeableConcept code, Reference target, Extraction out) {
    if (code == null || (code.coding().isEmpty() && code.text() == null)) {
      Values.reference(target, out);
    }
  }

  /** No version shows more than the first; null if there is none. */
  private static AllergyCategory first(List<AllergyCategory> categories) {
    return categories.isEmpty() ? null : categories.get(0);
  }

  private static SearchParameters<DiagnosticReport> diagnosticReport() {
    return SearchParameters.of(ResourceType.DIAGNOSTIC_REPORT, DiagnosticReport.class)
        .add("category", (r, out) -> Values.concept(r.category(), out))
        .add("code", (r, out) -> Values.concept(r.code(), out))
        .add("date", (r, out) -> TimeValues.choice(r.effective(), out))
        .add("diagnosis", (r, out) -> Values.concepts(r.conclusionCode(), out))
        .add("encounter", (r, out) -> Values.reference(r.encounter(), out))
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("image", (r, out) -> r.media().forEach(m -> Values.reference(m.link(), out)))
        .addDate("issued", DiagnosticReport::issued)
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("performer", (r, out) -> Values.reference(r.performer(), out))
        .add("request", (r, out) -> Values.references(r.basedOn(), out))
        .add("result", (r, out) -> Values.references(r.result(), out))
        .add("specimen", (r, out) -> Values.references(r.specimen(), out))
        .add("status", (r, out) -> Values.code(r.status(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(r -> TimeValues.first(r.effective(), r.issued()));
  }
}
