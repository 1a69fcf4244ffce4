package org.janusfhir.model.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.RareExamples;
import org.janusfhir.model.search.SearchValue.DateValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchIndexTest {
  @Test
  void findsTheValuesOfTheExamples() throws IOException {
    // Given
    String expected;
    try (InputStream file = SearchIndexTest.class.getResourceAsStream("index-of-examples.txt")) {
      expected = new String(file.readAllBytes(), UTF_8);
    }

    // When
    List<String> lines = new ArrayList<>();
    for (ResourceType type : ResourceType.values()) {
      describe(CanonicalExamples.of(type), lines);
    }

    // Then
    assertThat(String.join("\n", lines) + "\n").isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void findsAValueOfEveryParameterInSomeExample(ResourceType type) {
    // Given
    List<Resource> examples =
        Stream.concat(
                Stream.concat(CanonicalExamples.all().stream(), RareExamples.all().stream()),
                Stream.concat(
                    Stream.concat(SearchExamples.all().stream(), SearchExamples.errors().stream()),
                    Stream.of(SearchExamples.labelled(type))))
            .filter(resource -> resource.resourceType() == type)
            .toList();

    // When
    Set<String> found = new TreeSet<>();
    for (Resource example : examples) {
      SearchIndex.extract(example, (parameter, value) -> found.add(parameter));
    }

    // Then
    assertThat(found).containsExactlyInAnyOrderElementsOf(SearchIndex.parameters(type));
    if (SearchIndex.timed(type)) {
      assertThat(SearchIndex.time(CanonicalExamples.of(type))).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void givesTheSameValuesOneByOne(ResourceType type) {
    // Given
    Resource example = CanonicalExamples.of(type);
    List<String> together = new ArrayList<>();
    SearchIndex.extract(example, (parameter, value) -> together.add(parameter + ' ' + value));

    // When
    List<String> oneByOne = new ArrayList<>();
    for (String parameter : SearchIndex.parameters(type)) {
      SearchIndex.values(example, parameter).forEach(v -> oneByOne.add(parameter + ' ' + v));
    }

    // Then
    assertThat(oneByOne).isEqualTo(together);
  }

  @ParameterizedTest
  @EnumSource
  void hasOneShortIntervalOfAParameterThatIsADate(ResourceType type) {
    for (Resource example : CanonicalExamples.all()) {
      for (String parameter : SearchIndex.parameters(type)) {
        if (example.resourceType() == type && SearchIndex.isDate(type, parameter)) {
          assertThat(SearchIndex.values(example, parameter))
              .hasSizeLessThanOrEqualTo(1)
              .allMatch(value -> length((DateValue) value) <= SearchIndex.LONGEST_DATE_MILLIS);
        }
      }
    }
  }

  @Test
  void knowsWhatIsADateFromWhatRepeatsOrGoesOn() {
    assertThat(SearchIndex.isDate(ResourceType.PATIENT, "birthdate")).isTrue();
    assertThat(SearchIndex.isDate(ResourceType.GOAL, "date")).isFalse();
    assertThat(SearchIndex.isDate(ResourceType.ENCOUNTER, "date")).isFalse();
  }

  @Test
  void knowsTheLongestDate() {
    FhirDateTime leapYear = new FhirDateTime("2016");

    assertThat(leapYear.endMillis() - leapYear.startMillis())
        .isEqualTo(SearchIndex.LONGEST_DATE_MILLIS);
  }

  @Test
  void refusesAParameterTheTypeDoesNotHave() {
    // Given
    Resource patient = CanonicalExamples.of(ResourceType.PATIENT);

    // When, then
    assertThatThrownBy(() -> SearchIndex.values(patient, "subject"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Patient has no search parameter 'subject'");
  }

  private static long length(DateValue value) {
    return value.endMillis() - value.startMillis();
  }

  private static void describe(Resource resource, List<String> lines) {
    String type = resource.resourceType().typeName();
    OptionalLong time = SearchIndex.time(resource);
    lines.add(type + " @ " + (time.isPresent() ? Instant.ofEpochMilli(time.getAsLong()) : "-"));
    SearchIndex.extract(
        resource,
        (parameter, value) -> lines.add(type + ' ' + parameter + ' ' + ValueText.of(value)));
  }
}
