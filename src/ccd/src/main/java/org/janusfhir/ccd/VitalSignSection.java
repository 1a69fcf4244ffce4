package org.janusfhir.ccd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Value;

/** Vital signs: those measured at the same time together, components as signs of their own. */
final class VitalSignSection {
  private final Chart chart;
  private final Section.Builder<Organizer> section =
      Section.of(SectionKind.VITAL_SIGNS, "Vital sign", "Value", "Time");

  private VitalSignSection(Chart chart) {
    this.chart = chart;
  }

  static Section<Organizer> of(Chart chart, List<Observation> observations) {
    VitalSignSection made = new VitalSignSection(chart);
    Map<Interval, List<Observation>> byTime = new LinkedHashMap<>();
    for (Observation observation : observations) {
      Interval time = Interval.of(observation.effective());
      if (time.known()) {
        byTime.computeIfAbsent(time, same -> new ArrayList<>()).add(observation);
      } else {
        made.add(time, List.of(observation));
      }
    }
    byTime.forEach(made::add);
    return made.section.build();
  }

  private void add(Interval time, List<Observation> observations) {
    List<Finding> findings = new ArrayList<>();
    for (Observation observation : observations) {
      if (observation.value() != null || observation.component().isEmpty()) {
        String row = row(observation.code(), observation.value(), observation);
        if (Finding.measured(observation.value())) {
          findings.add(Finding.of(observation, chart, row));
        }
      }
      for (int n = 0; n < observation.component().size(); n++) {
        Observation.Component component = observation.component().get(n);
        String row = row(component.code(), component.value(), observation);
        if (Finding.measured(component.value())) {
          findings.add(Finding.of(observation, n, chart, row));
        }
      }
    }
    section.entry(
        new Organizer(
            chart.id(observations.get(0), "/vital-signs"),
            null,
            "completed",
            time,
            List.copyOf(findings)));
  }

  private String row(CodeableConcept code, Value value, Observation observation) {
    return section.row(Cd.label(code), Label.of(value), Label.of(observation.effective()));
  }
}
