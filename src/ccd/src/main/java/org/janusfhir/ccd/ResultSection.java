package org.janusfhir.ccd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.DiagnosticReport;
import org.janusfhir.model.DiagnosticReportStatus;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Value;

/** Results: an organizer for each report, and for each observation that is in none. */
final class ResultSection {
  private final Chart chart;
  private final Set<Observation> results = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Observation> reported = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Section.Builder<Organizer> section =
      Section.of(SectionKind.RESULTS, "Test", "Result", "Reference range", "Time", "Status");

  private ResultSection(Chart chart, List<Observation> observations) {
    this.chart = chart;
    this.results.addAll(observations);
  }

  static Section<Organizer> of(Chart chart, List<Observation> observations) {
    ResultSection made = new ResultSection(chart, observations);
    chart.latestFirst(DiagnosticReport.class, r -> Interval.first(r.effective())).stream()
        .filter(report -> report.status() != DiagnosticReportStatus.ENTERED_IN_ERROR)
        .forEach(made::add);
    observations.stream().filter(o -> !made.reported.contains(o)).forEach(made::add);
    return made.section.build();
  }

  private void add(DiagnosticReport report) {
    List<Finding> findings = new ArrayList<>();
    boolean elsewhere = false;
    for (Reference reference : report.result()) {
      Observation observation = chart.resolve(Observation.class, reference, report);
      if (observation == null) {
        continue;
      }
      if (results.contains(observation) || reference.contained()) {
        reported.add(observation);
        addFindings(observation, findings);
      } else {
        elsewhere = true;
      }
    }
    ObservedValue conclusion = conclusion(report);
    if (conclusion != null || (findings.isEmpty() && !elsewhere)) {
      findings.add(finding(report, conclusion));
    }
    if (!findings.isEmpty()) {
      section.entry(
          new Organizer(
              chart.id(report, "/organizer"),
              Cd.of(report.code(), CodeSystem.LOINC, CodeSystem.SNOMED),
              status(report.status()),
              Interval.of(report.effective()),
              List.copyOf(findings)));
    }
  }

  private void add(Observation observation) {
    List<Finding> findings = new ArrayList<>();
    addFindings(observation, findings);
    Finding first = findings.get(0);
    section.entry(
        new Organizer(
            chart.id(observation, "/organizer"),
            Cd.of(observation.code(), CodeSystem.LOINC, CodeSystem.SNOMED),
            first.status(),
            first.time(),
            List.copyOf(findings)));
  }

  /** An observation that only groups its components is told by them alone. */
  private void addFindings(Observation observation, List<Finding> findings) {
    if (observation.value() != null || observation.component().isEmpty()) {
      String row =
          row(observation, observation.code(), observation.value(), observation.referenceRange());
      findings.add(Finding.of(observation, chart, row));
    }
    for (int n = 0; n < observation.component().size(); n++) {
      Observation.Component component = observation.component().get(n);
      String row =
          row(observation, component.code(), component.value(), component.referenceRange());
      findings.add(Finding.of(observation, n, chart, row));
    }
  }

  private String row(
      Observation observation,
      CodeableConcept code,
      Value value,
      List<Observation.ReferenceRange> ranges) {
    return section.row(
        Cd.label(code),
        Label.of(value),
        ranges.stream().map(ResultSection::label).collect(Collectors.joining("; ")),
        Label.of(observation.effective()),
        observation.status() == null ? null : observation.status().code());
  }

  private static String label(Observation.ReferenceRange range) {
    String label = Label.join(", ", Label.between(range.low(), range.high()), range.text());
    return label == null ? "" : label;
  }

  /** What a report says beside its results. */
  private Finding finding(DiagnosticReport report, ObservedValue conclusion) {
    String said =
        report.conclusion() == null && !report.conclusionCode().isEmpty()
            ? Cd.label(report.conclusionCode().get(0))
            : report.conclusion();
    String row =
        section.row(
            Cd.label(report.code()),
            said,
            null,
            Label.of(report.effective()),
            report.status() == null ? null : report.status().code());
    return new Finding(
        chart.id(report),
        Cd.of(report.code(), CodeSystem.LOINC),
        row,
        status(report.status()),
        Interval.of(report.effective()),
        conclusion == null ? ObservedValue.NO_INFORMATION : conclusion,
        null,
        null,
        List.of(),
        List.of());
  }

  private static ObservedValue conclusion(DiagnosticReport report) {
    ObservedValue text = ObservedValue.of(report.conclusion());
    return text == null && !report.conclusionCode().isEmpty()
        ? ObservedValue.of(Cd.of(report.conclusionCode().get(0)))
        : text;
  }

  private static String status(DiagnosticReportStatus status) {
    if (status == null) {
      return "completed";
    }
    return switch (status) {
      case REGISTERED, PARTIAL -> "active";
      case CANCELLED -> "cancelled";
      case FINAL, CORRECTED, APPENDED, ENTERED_IN_ERROR -> "completed";
    };
  }
}
