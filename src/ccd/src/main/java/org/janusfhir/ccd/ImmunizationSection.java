package org.janusfhir.ccd;

import java.util.List;
import java.util.Objects;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Immunization;
import org.janusfhir.model.MedicationAdministrationStatus;

/** Immunizations, given and not given. */
final class ImmunizationSection {
  /**
   * An immunization.
   *
   * @param negated whether it was not given
   * @param textId the row that tells of it
   * @param number of the dose in its series; null if unknown
   * @param lot may be null
   * @param maker may be null
   * @param performer may be null
   * @param refusals why it was not given, never null
   */
  record Entry(
      Ii id,
      boolean negated,
      String textId,
      String status,
      Interval time,
      Integer number,
      Administration given,
      Cd vaccine,
      String lot,
      String maker,
      Party performer,
      List<Indication> refusals) {}

  private final Chart chart;
  private final Section.Builder<Entry> section =
      Section.of(SectionKind.IMMUNIZATIONS, "Vaccine", "Date", "Status", "Lot", "Reason not given");

  private ImmunizationSection(Chart chart) {
    this.chart = chart;
  }

  static Section<Entry> of(Chart chart) {
    ImmunizationSection made = new ImmunizationSection(chart);
    chart.latestFirst(Immunization.class, Immunization::occurrence).stream()
        .filter(i -> i.status() != MedicationAdministrationStatus.ENTERED_IN_ERROR)
        .forEach(made::add);
    return made.section.build();
  }

  private void add(Immunization immunization) {
    boolean notGiven = Boolean.TRUE.equals(immunization.wasNotGiven());
    List<CodeableConcept> reasons =
        notGiven && immunization.explanation() != null
            ? immunization.explanation().reasonNotGiven()
            : List.of();
    List<Indication> refusals =
        reasons.stream()
            .map(reason -> Cd.of(reason, CodeSystem.ACT_REASON))
            .map(reason -> new Indication(chart.id(immunization, "/refusal"), reason))
            .limit(1)
            .toList();
    String row =
        section.row(
            Cd.label(immunization.vaccineCode()),
            Label.text(immunization.occurrence()),
            notGiven ? "not given" : status(immunization.status()),
            immunization.lotNumber(),
            Indication.label(refusals));
    Party maker = chart.party(immunization.manufacturer(), immunization);
    section.entry(
        new Entry(
            chart.id(immunization),
            notGiven,
            row,
            status(immunization.status()),
            Interval.at(immunization.occurrence()),
            number(immunization),
            Administration.of(
                immunization.route(), immunization.site(), immunization.doseQuantity()),
            Cd.of(immunization.vaccineCode(), CodeSystem.CVX),
            XmlText.of(immunization.lotNumber()),
            maker == null ? null : maker.label(),
            chart.party(immunization.performer(), immunization),
            refusals));
  }

  private static Integer number(Immunization immunization) {
    return immunization.vaccinationProtocol().stream()
        .map(Immunization.VaccinationProtocol::doseSequence)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String status(MedicationAdministrationStatus status) {
    if (status == null) {
      return "completed";
    }
    return switch (status) {
      case IN_PROGRESS -> "active";
      case ON_HOLD -> "suspended";
      case STOPPED -> "aborted";
      case COMPLETED, ENTERED_IN_ERROR -> "completed";
    };
  }
}
