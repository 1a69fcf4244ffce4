package org.janusfhir.wire.narrative;

import java.util.List;
import org.janusfhir.model.DiagnosticReport;
import org.janusfhir.model.Observation;

/** Observations and the reports about them. */
final class Measurements {
  private Measurements() {}

  static void observation(Observation observation, Narration out) {
    out.concept(observation.code());
    out.row("Patient").reference(observation.subject());
    out.row("Value").value(observation.value());
    if (!out.said()) {
      out.concept(observation.dataAbsentReason());
    }
    List<Observation.Component> components = observation.component();
    for (int i = 0; i < components.size(); i++) {
      Observation.Component component = components.get(i);
      out.row(component.code(), "Value").value(component.value());
      if (!out.said()) {
        out.concept(component.dataAbsentReason());
      }
    }
    out.row("Interpretation").concept(observation.interpretation());
    out.row("Reference range");
    ranges(observation.referenceRange(), out);
    out.row("Date").value(observation.effective());
    if (!out.said()) {
      out.date(observation.issued());
    }
    out.row("Status").code(observation.status());
    out.row("Body site").concept(observation.bodySite());
    out.row("Performer").references(observation.performer());
    out.notes(observation.note());
  }

  static void report(DiagnosticReport report, Narration out) {
    out.concept(report.code());
    out.row("Patient").reference(report.subject());
    out.row("Date").value(report.effective());
    out.row("Issued").date(report.issued());
    out.row("Status").code(report.status());
    out.row("Category").concept(report.category());
    out.row("Performer").reference(report.performer());
    out.row("Result").references(report.result());
    out.row("Conclusion").text(report.conclusion());
    out.and("<br/>").concepts(report.conclusionCode());
  }

  private static void ranges(List<Observation.ReferenceRange> ranges, Narration out) {
    for (int i = 0; i < ranges.size(); i++) {
      Observation.ReferenceRange range = ranges.get(i);
      out.and("; ").concept(range.meaning());
      out.and(" ");
      if (range.text() == null) {
        Values.range(range.low(), range.high(), out);
      } else {
        out.text(range.text());
      }
    }
  }
}
