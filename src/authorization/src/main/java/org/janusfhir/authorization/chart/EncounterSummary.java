package org.janusfhir.authorization.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Encounter;
import org.janusfhir.model.FhirDateTime;

/**
 * A line of the list of encounters. Everything but the id may be empty.
 *
 * @param id of the resource
 * @param day when it began
 * @param type what it was
 * @param setting its class: <code>ambulatory</code>
 * @param status how far it is
 */
record EncounterSummary(String id, String day, String type, String setting, String status) {
  private static final int DAY = 10;

  static EncounterSummary of(Encounter encounter) {
    return new EncounterSummary(
        encounter.head().id(),
        day(encounter.period() == null ? null : encounter.period().start()),
        encounter.type().stream().map(EncounterSummary::text).findFirst().orElse(""),
        encounter.encounterClass() == null ? "" : encounter.encounterClass().code(),
        encounter.status() == null ? "" : encounter.status().code());
  }

  /** All on one line, as choices need it. */
  public String line() {
    return String.join(
        ", ", Stream.of(day, type, setting).filter(text -> !text.isEmpty()).toList());
  }

  private static String day(FhirDateTime time) {
    return time == null ? "" : time.text().substring(0, Math.min(DAY, time.text().length()));
  }

  private static String text(CodeableConcept concept) {
    List<String> displays =
        concept.coding().stream().map(Coding::display).filter(Objects::nonNull).toList();
    if (concept.text() != null) {
      return concept.text();
    }
    return displays.isEmpty() ? "" : displays.get(0);
  }
}
