package org.janusfhir.model.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.model.search.SearchExamples.period;
import static org.janusfhir.model.search.SearchExamples.with;

import java.util.List;
import org.janusfhir.model.Dosage;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.ValueType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.search.SearchValue.DateValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From when to when resources are clinically relevant. */
class CourseTest {
  @ParameterizedTest
  @CsvSource({
    "2016-01-02, 2016-01-05, 2016-01-02T00:00:00Z..2016-01-06T00:00:00Z",
    "2016-01-02, , 2016-01-02T00:00:00Z..",
    ", 2016-01-05, ..2016-01-06T00:00:00Z",
    ", , ",
  })
  void aStayLastsAsLongAsItsPeriod(String start, String end, String expected) {
    assertThat(course(with(ResourceType.ENCOUNTER, "period", period(start, end))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2012-03, 2010, 2014, 2010-01-01T00:00:00Z..2015-01-01T00:00:00Z",
    "2012-03, 2010, , 2010-01-01T00:00:00Z..",
    "2012-03, , 2011, 2011-01-01T00:00:00Z..2012-04-01T00:00:00Z",
    ", 2010, , 2010-01-01T00:00:00Z..",
    ", , 2014, ",
  })
  void aConditionGoesOnUntilItIsSaidToHaveEnded(
      String recorded, String onset, String abatement, String expected) {
    // Given
    Resource condition =
        with(
            with(
                with(ResourceType.CONDITION, "recordedDate", FhirDateTime.of(recorded)),
                "onset",
                time(onset)),
            "abatement",
            time(abatement));

    // When, then
    assertThat(course(condition)).isEqualTo(expected);
  }

  @Test
  void anEndWithoutATimeIsNotKnown() {
    // Given
    Resource condition =
        with(
            with(ResourceType.CONDITION, "recordedDate", FhirDateTime.of("2012")),
            "abatement",
            Primitive.of(ValueType.BOOLEAN, "true"));

    // When, then
    assertThat(course(condition)).endsWith("Z..");
  }

  @Test
  void anAllergyGoesOn() {
    assertThat(course(CanonicalExamples.of(ResourceType.ALLERGY_INTOLERANCE))).endsWith("Z..");
  }

  @Test
  void anAppointmentLastsUntilItsEnd() {
    // Given
    Resource appointment =
        with(
            with(ResourceType.APPOINTMENT, "start", FhirDateTime.of("2016-01-02T09:00:00Z")),
            "end",
            FhirDateTime.of("2016-01-02T10:00:00Z"));

    // When, then
    assertThat(course(appointment)).startsWith("2016-01-02T09:00:00Z..2016-01-02T10:00:0");
  }

  @ParameterizedTest
  @CsvSource({
    "2016-02, , 2016-01-01T00:00:00Z..2016-03-01T00:00:00Z",
    ", , 2016-01-01T00:00:00Z..",
    ", 2016-01-20, 2016-01-01T00:00:00Z..2016-01-21T00:00:00Z",
  })
  void anOrderOfAMedicationLastsUntilItIsNotToBeTakenAnyMore(
      String boundsEnd, String ended, String expected) {
    // Given
    Dosage dosage =
        new Dosage(
            null,
            null,
            period("2016-01-10", boundsEnd),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    Resource order =
        with(
            with(
                with(ResourceType.MEDICATION_REQUEST, "authoredOn", FhirDateTime.of("2016-01-01")),
                "dosageInstruction",
                List.of(dosage)),
            "dateEnded",
            FhirDateTime.of(ended));

    // When, then
    assertThat(course(order)).isEqualTo(expected);
  }

  /** What is found by its time is going on then. */
  @ParameterizedTest
  @EnumSource
  void holdsTheTimeOfEveryExample(ResourceType type) {
    // Given
    Resource example = CanonicalExamples.of(type);

    // When
    DateValue course = SearchIndex.course(example);

    // Then
    assertThat(course == null).isEqualTo(SearchIndex.time(example).isEmpty());
    if (course != null) {
      long time = SearchIndex.time(example).getAsLong();
      assertThat(course.startMillis()).isLessThanOrEqualTo(time);
      assertThat(course.endMillis()).isGreaterThan(time);
    }
  }

  private static Primitive time(String text) {
    return text == null ? null : Primitive.of(ValueType.DATE_TIME, text);
  }

  private static String course(Resource resource) {
    DateValue course = SearchIndex.course(resource);
    return course == null ? null : ValueText.of(course);
  }
}
