package org.janusfhir.ccd;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Observation;
import org.janusfhir.model.ObservationStatus;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Value;

/**
 * An observation of any section.
 *
 * @param id never null
 * @param code what was observed, never null
 * @param textId the row that tells of it
 * @param status of the act
 * @param time when it was observed
 * @param value what was found, never null
 * @param interpretation null if there is none that can be coded
 * @param site may be null
 * @param ranges of reference, never null
 * @param performers never null
 */
record Finding(
    Ii id,
    Cd code,
    String textId,
    String status,
    Interval time,
    ObservedValue value,
    Cd interpretation,
    Cd site,
    List<ReferenceRange> ranges,
    List<Party> performers) {

  /**
   * A range of reference: an amount, or text, or both.
   *
   * @param amount may be null
   * @param text null only with an amount
   */
  record ReferenceRange(Amount amount, String text) {
    private static List<ReferenceRange> of(List<Observation.ReferenceRange> ranges) {
      return ranges.stream()
          .map(
              range ->
                  new ReferenceRange(
                      Amount.between(range.low(), range.high()), XmlText.of(range.text())))
          .filter(range -> range.amount != null || range.text != null)
          .toList();
    }
  }

  static final String SMOKING_STATUS = "72166-2";
  private static final Set<String> SOCIAL = Set.of("social-history");
  private static final Set<String> VITAL = Set.of("vital-signs");

  /** Of the observation itself. */
  static Finding of(Observation observation, Chart chart, String textId) {
    return new Finding(
        chart.id(observation),
        Cd.of(observation.code(), CodeSystem.LOINC),
        textId,
        status(observation.status()),
        Interval.of(observation.effective()),
        ObservedValue.of(observation.value(), observation.dataAbsentReason()),
        interpretation(observation.interpretation()),
        observation.bodySite() == null ? null : Cd.of(observation.bodySite(), CodeSystem.SNOMED),
        ReferenceRange.of(observation.referenceRange()),
        chart.parties(observation.performer(), observation));
  }

  /** Of its n-th component, counted from 0. */
  static Finding of(Observation observation, int n, Chart chart, String textId) {
    Observation.Component component = observation.component().get(n);
    return new Finding(
        chart.id(observation, "/component-" + (n + 1)),
        Cd.of(component.code(), CodeSystem.LOINC),
        textId,
        status(observation.status()),
        Interval.of(observation.effective()),
        ObservedValue.of(component.value(), component.dataAbsentReason()),
        null,
        null,
        ReferenceRange.of(component.referenceRange()),
        List.of());
  }

  /** The observations the record stands by. */
  static List<Observation> all(Chart chart) {
    return chart.latestFirst(Observation.class, Finding::time).stream()
        .filter(o -> o.status() != ObservationStatus.ENTERED_IN_ERROR)
        .toList();
  }

  /** Whether it belongs to the social history. */
  static boolean social(Observation observation) {
    return has(observation.category(), SOCIAL) || smokingStatus(observation);
  }

  static boolean smokingStatus(Observation observation) {
    return has(observation.code(), Set.of(SMOKING_STATUS));
  }

  /** Whether it is a vital sign: of that category, and measured with a number. */
  static boolean vital(Observation observation) {
    return has(observation.category(), VITAL)
        && (measured(observation.value())
            || observation.component().stream().anyMatch(c -> measured(c.value())));
  }

  /** Whether the value is a number that a vital sign can have. */
  static boolean measured(Value value) {
    Amount amount = value instanceof Quantity ? Amount.of(value) : null;
    return amount != null && amount.value() != null;
  }

  static FhirDateTime time(Observation observation) {
    return Interval.first(observation.effective());
  }

  private static boolean has(CodeableConcept concept, Set<String> codes) {
    return concept != null
        && concept.coding().stream()
            .map(Coding::code)
            .filter(Objects::nonNull)
            .anyMatch(codes::contains);
  }

  /** Only a code can be said in an interpretation. */
  private static Cd interpretation(CodeableConcept concept) {
    Cd cd = concept == null ? null : Cd.of(concept, CodeSystem.INTERPRETATION);
    return cd == null || cd.code() == null ? null : cd;
  }

  private static String status(ObservationStatus status) {
    if (status == null) {
      return "completed";
    }
    return switch (status) {
      case REGISTERED, PRELIMINARY -> "active";
      case CANCELLED -> "cancelled";
      case FINAL, AMENDED, UNKNOWN, ENTERED_IN_ERROR -> "completed";
    };
  }
}
