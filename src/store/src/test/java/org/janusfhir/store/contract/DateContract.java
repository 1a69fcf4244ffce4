package org.janusfhir.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.born;
import static org.janusfhir.store.contract.TestResources.goal;
import static org.janusfhir.store.contract.TestResources.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Patient;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.Criterion.RangeComparison;
import org.janusfhir.model.search.CriterionMatcher;
import org.janusfhir.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding resources by dates, which are intervals on both sides. */
public interface DateContract extends StoreUnderTest {
  @ParameterizedTest
  @CsvSource({
    "WITHIN, feb feb14",
    "NOT_WITHIN, jan mar year2016 year2015",
    "BEFORE, jan year2016 year2015",
    "BEFORE_OR_WITHIN, feb feb14 jan year2016 year2015",
    "AFTER, mar year2016",
    "AFTER_OR_WITHIN, feb feb14 mar year2016",
    "STARTS_AFTER, mar",
    "ENDS_BEFORE, jan year2015",
    "OVERLAPS, feb feb14 year2016",
  })
  default void comparesIntervals(RangeComparison comparison, String expected) {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          born("jan", "2016-01"),
          born("feb", "2016-02"),
          born("feb14", "2016-02-14"),
          born("mar", "2016-03-01"),
          born("year2016", "2016"),
          born("year2015", "2015"),
          born("none", null));

      // When
      List<String> found =
          find(
              store,
              ResourceType.PATIENT,
              new Criterion.Dates("birthdate", List.of(range(comparison, "2016-02"))));

      // Then
      assertThat(found).containsExactlyInAnyOrder(expected.split(" "));
    }
  }

  @Test
  default void findsAnyOfSeveralRanges() {
    try (Store store = open()) {
      // Given
      writeNew(store, born("a", "1970-01-01"), born("b", "1980-01-01"), born("c", "1990-01-01"));

      // When
      List<String> found =
          find(
              store,
              ResourceType.PATIENT,
              new Criterion.Dates("birthdate", List.of(day("1970-01-01"), day("1990-01-01"))));

      // Then
      assertThat(found).containsExactly("a", "c");
    }
  }

  /** Of any precision, since a range that is open to one side has more or less of these. */
  @Test
  default void comparesOneDateWithTwoRanges() {
    try (Store store = open()) {
      // Given
      List<Patient> patients =
          Stream.of(
                  "2014",
                  "2015",
                  "2015-12-31",
                  "2016",
                  "2016-01",
                  "2016-02",
                  "2016-02-14",
                  "2016-02-29T23:59:59.999Z",
                  "2016-03-01",
                  "2017")
              .map(date -> born("b" + date.replaceAll("\\W", ""), date))
              .toList();
      writeNew(store, patients.toArray(Patient[]::new));
      List<Criterion> ranges =
          Stream.of("2016", "2016-02")
              .flatMap(date -> Stream.of(RangeComparison.values()).map(how -> range(how, date)))
              .<Criterion>map(range -> new Criterion.Dates("birthdate", List.of(range)))
              .toList();

      for (Criterion first : ranges) {
        for (Criterion second : ranges) {
          // When
          List<String> found = find(store, ResourceType.PATIENT, first, second);

          // Then
          assertThat(found)
              .as("%s and %s", first, second)
              .containsExactlyElementsOf(
                  patients.stream()
                      .filter(patient -> CriterionMatcher.holds(first, patient, 0))
                      .filter(patient -> CriterionMatcher.holds(second, patient, 0))
                      .map(patient -> patient.head().id())
                      .sorted()
                      .toList());
        }
      }
    }
  }

  @Test
  default void findsTwoRangesInTwoDates() {
    try (Store store = open()) {
      // Given
      writeNew(store, goal("g", "2015-04-05", "2016-04-05"), goal("h", "2015-04-05", "2015-05-05"));

      // When
      List<String> found =
          find(
              store,
              ResourceType.GOAL,
              new Criterion.Dates("date", List.of(range(RangeComparison.WITHIN, "2015"))),
              new Criterion.Dates("date", List.of(range(RangeComparison.WITHIN, "2016"))));

      // Then
      assertThat(found).containsExactly("g");
    }
  }

  @Test
  default void findsFewAmongManyDates() {
    try (Store store = open()) {
      // Given
      List<Patient> patients = new ArrayList<>();
      for (int year = 1500; year < 2000; year++) {
        patients.add(born("y" + year, year + "-07-01"));
      }
      store.bulkLoad(TENANT).put(List.copyOf(patients));
      Criterion before =
          new Criterion.Dates("birthdate", List.of(range(RangeComparison.BEFORE, "1990")));
      Criterion ids = new Criterion.Ids(List.of("y1989", "y1990", "y1500"));

      // When, then
      assertThat(find(store, ResourceType.PATIENT, before)).hasSize(490);
      assertThat(find(store, ResourceType.PATIENT, before, ids)).containsExactly("y1500", "y1989");
    }
  }

  @Test
  default void comparesInstantsWithTheirOffset() {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          born("a", "2016-02-29T23:30:00-05:00"),
          born("b", "2016-02-29T23:30:00Z"),
          observation("o", "a", "2016-02-29"));

      // When
      List<String> found =
          find(
              store,
              ResourceType.PATIENT,
              new Criterion.Dates("birthdate", List.of(day("2016-02-29"))));

      // Then
      assertThat(found).containsExactly("b");
    }
  }

  /** What is within that day, UTC. */
  static DateRange day(String date) {
    return range(RangeComparison.WITHIN, date);
  }

  /** What stands so to the interval of that date. */
  static DateRange range(RangeComparison comparison, String date) {
    FhirDateTime interval = FhirDateTime.of(date);
    return new DateRange(comparison, interval.startMillis(), interval.endMillis());
  }
}
