package org.janusfhir.ccd;

import java.util.List;
import java.util.Objects;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Condition;
import org.janusfhir.model.Encounter;
import org.janusfhir.model.EncounterClass;
import org.janusfhir.model.EncounterStatus;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;

/** Encounters that took or take place. */
final class EncounterSection {
  /**
   * An encounter.
   *
   * @param textId the row that tells of it
   * @param performers never null
   * @param places never null
   * @param indications never null
   * @param diagnosesId of the act that holds the diagnoses
   * @param diagnoses never null
   */
  record Entry(
      Ii id,
      Cd code,
      String textId,
      Interval time,
      List<Party> performers,
      List<Party> places,
      List<Indication> indications,
      Ii diagnosesId,
      List<Problem> diagnoses) {}

  private final Chart chart;
  private final List<Condition> conditions;
  private final Section.Builder<Entry> section =
      Section.of(SectionKind.ENCOUNTERS, "Encounter", "Time", "Location", "Provider", "Reason");

  private EncounterSection(Chart chart) {
    this.chart = chart;
    this.conditions =
        chart.latestFirst(Condition.class, Problem::onset).stream()
            .filter(ProblemSection::meant)
            .toList();
  }

  static Section<Entry> of(Chart chart) {
    EncounterSection made = new EncounterSection(chart);
    chart.latestFirst(Encounter.class, EncounterSection::time).stream()
        .filter(encounter -> encounter.status() != EncounterStatus.PLANNED)
        .filter(encounter -> encounter.status() != EncounterStatus.CANCELLED)
        .forEach(made::add);
    return made.section.build();
  }

  private static FhirDateTime time(Encounter encounter) {
    return Interval.first(encounter.period());
  }

  private void add(Encounter encounter) {
    List<Party> performers =
        encounter.participant().stream()
            .map(participant -> chart.party(participant.individual(), encounter))
            .filter(party -> party != null && party.person() != null)
            .toList();
    List<Party> places =
        encounter.location().stream()
            .map(location -> chart.place(location.location(), encounter))
            .filter(Objects::nonNull)
            .toList();
    List<Indication> reasons =
        Indication.of(encounter, encounter.reasonCode(), encounter.reasonReference(), chart);
    CodeableConcept type = encounter.type().isEmpty() ? null : encounter.type().get(0);
    String kind = encounter.encounterClass() == null ? null : encounter.encounterClass().code();
    String row =
        section.row(
            type == null ? kind : Cd.label(type),
            Label.of(encounter.period()),
            places.isEmpty() ? null : places.get(0).label(),
            performers.isEmpty() ? null : performers.get(0).label(),
            Indication.label(reasons));
    section.entry(
        new Entry(
            chart.id(encounter),
            code(type, encounter.encounterClass()),
            row,
            Interval.of(encounter.period()),
            performers,
            places,
            reasons,
            chart.id(encounter, "/diagnoses"),
            diagnoses(encounter)));
  }

  /** The conditions that were diagnosed in this encounter. */
  private List<Problem> diagnoses(Encounter encounter) {
    return conditions.stream()
        .filter(condition -> isOf(encounter, condition))
        .map(condition -> Problem.of(condition, chart, null))
        .toList();
  }

  private static boolean isOf(Encounter encounter, Condition condition) {
    Reference reference = condition.encounter();
    return reference != null
        && reference.type() == ResourceType.ENCOUNTER
        && reference.id() != null
        && reference.id().equals(encounter.head().id());
  }

  private static Cd code(CodeableConcept type, EncounterClass kind) {
    Cd code = Cd.of(type, CodeSystem.CPT, CodeSystem.SNOMED);
    Cd act = act(kind);
    return act == null ? code : code.translated(act);
  }

  private static Cd act(EncounterClass kind) {
    if (kind == null) {
      return null;
    }
    return switch (kind) {
      case INPATIENT -> Cd.of("IMP", CodeSystem.ACT_CODE, "inpatient encounter");
      case OUTPATIENT, AMBULATORY, DAYTIME -> Cd.of("AMB", CodeSystem.ACT_CODE, "ambulatory");
      case EMERGENCY -> Cd.of("EMER", CodeSystem.ACT_CODE, "emergency");
      case HOME -> Cd.of("HH", CodeSystem.ACT_CODE, "home health");
      case FIELD -> Cd.of("FLD", CodeSystem.ACT_CODE, "field");
      case VIRTUAL -> Cd.of("VR", CodeSystem.ACT_CODE, "virtual");
      case OTHER -> null;
    };
  }
}
