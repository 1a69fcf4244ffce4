package org.janusfhir.ccd;

import java.util.List;
import java.util.Objects;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Procedure;
import org.janusfhir.model.ProcedureStatus;

/** Procedures, done and not done. */
final class ProcedureSection {
  /**
   * A procedure.
   *
   * @param negated whether it was not done
   * @param textId the row that tells of it
   * @param sites never null
   * @param performers never null
   * @param place may be null
   * @param indications never null
   */
  record Entry(
      Ii id,
      boolean negated,
      Cd code,
      String textId,
      String status,
      Interval time,
      List<Cd> sites,
      List<Party> performers,
      Party place,
      List<Indication> indications) {}

  private ProcedureSection() {}

  static Section<Entry> of(Chart chart) {
    Section.Builder<Entry> section =
        Section.of(SectionKind.PROCEDURES, "Procedure", "Date", "Status", "Performer", "Reason");
    chart.latestFirst(Procedure.class, ProcedureSection::time).stream()
        .filter(procedure -> procedure.status() != ProcedureStatus.ENTERED_IN_ERROR)
        .forEach(procedure -> add(section, procedure, chart));
    return section.build();
  }

  private static FhirDateTime time(Procedure procedure) {
    return Interval.first(procedure.performed());
  }

  private static void add(Section.Builder<Entry> section, Procedure procedure, Chart chart) {
    boolean notDone = Boolean.TRUE.equals(procedure.notPerformed());
    List<Party> performers =
        procedure.performer().stream()
            .map(performer -> chart.party(performer.actor(), procedure))
            .filter(Objects::nonNull)
            .toList();
    List<Indication> reasons =
        Indication.of(procedure, procedure.reasonCode(), procedure.reasonReference(), chart);
    String row =
        section.row(
            Cd.label(procedure.code()),
            Label.of(procedure.performed()),
            notDone ? "not done" : status(procedure.status()),
            performers.isEmpty() ? null : performers.get(0).label(),
            Indication.label(reasons));
    section.entry(
        new Entry(
            chart.id(procedure),
            notDone,
            Cd.of(procedure.code()),
            row,
            status(procedure.status()),
            Interval.of(procedure.performed()),
            procedure.bodySite().stream().map(site -> Cd.of(site, CodeSystem.SNOMED)).toList(),
            performers,
            chart.place(procedure.location(), procedure),
            reasons));
  }

  private static String status(ProcedureStatus status) {
    if (status == null) {
      return "completed";
    }
    return switch (status) {
      case IN_PROGRESS -> "active";
      case ABORTED -> "aborted";
      case COMPLETED, ENTERED_IN_ERROR -> "completed";
    };
  }
}
