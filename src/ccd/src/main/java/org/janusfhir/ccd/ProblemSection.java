package org.janusfhir.ccd;

import org.janusfhir.model.Condition;
import org.janusfhir.model.ConditionVerificationStatus;
import org.janusfhir.model.FhirDateTime;

/** Problems: a concern act with a problem observation for each condition. */
final class ProblemSection {
  /**
   * A problem.
   *
   * @param concernId of the act that tracks it
   * @param status of that act
   * @param tracked since when it is a concern
   * @param problem never null
   */
  record Entry(Ii concernId, String status, Interval tracked, Problem problem) {}

  private ProblemSection() {}

  static Section<Entry> of(Chart chart) {
    Section.Builder<Entry> section =
        Section.of(SectionKind.PROBLEMS, "Problem", "Status", "Onset", "Resolved");
    chart.latestFirst(Condition.class, ProblemSection::time).stream()
        .filter(ProblemSection::meant)
        .forEach(condition -> add(section, condition, chart));
    return section.build();
  }

  static boolean meant(Condition condition) {
    return condition.verificationStatus() != ConditionVerificationStatus.ENTERED_IN_ERROR;
  }

  private static FhirDateTime time(Condition condition) {
    FhirDateTime onset = Problem.onset(condition);
    return onset == null ? condition.recordedDate() : onset;
  }

  private static void add(Section.Builder<Entry> section, Condition condition, Chart chart) {
    boolean refuted = condition.verificationStatus() == ConditionVerificationStatus.REFUTED;
    String row =
        section.row(
            Cd.label(condition.code()),
            refuted ? "refuted" : condition.clinicalStatus(),
            Label.of(condition.onset()),
            Label.of(condition.abatement()));
    boolean over = Problem.over(condition);
    FhirDateTime since =
        condition.recordedDate() == null ? Problem.onset(condition) : condition.recordedDate();
    Interval tracked = Interval.since(since);
    section.entry(
        new Entry(
            chart.id(condition, "/concern"),
            over ? "completed" : "active",
            over ? tracked.over() : tracked,
            Problem.of(condition, chart, row)));
  }
}
