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
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.search.SearchValue.DateValue;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.model.search.SearchValue.StringValue;
import org.janusfhir.model.search.SearchValue.TokenValue;
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
  void knowsTheParametersOfEveryType(ResourceType type) {
    // Given
    Resource example = CanonicalExamples.of(type);

    // When, then
    for (String parameter : SearchIndex.parameters(type)) {
      assertThat(SearchIndex.values(example, parameter)).as(parameter).isNotEmpty();
    }
    if (SearchIndex.timed(type)) {
      assertThat(SearchIndex.time(example)).isPresent();
    }
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

  private static void describe(Resource resource, List<String> lines) {
    String type = resource.resourceType().typeName();
    OptionalLong time = SearchIndex.time(resource);
    lines.add(type + " @ " + (time.isPresent() ? Instant.ofEpochMilli(time.getAsLong()) : "-"));
    SearchIndex.extract(
        resource, (parameter, value) -> lines.add(type + ' ' + parameter + ' ' + text(value)));
  }

  private static String text(SearchValue value) {
    if (value instanceof TokenValue token) {
      return token.system() + '|' + token.code();
    }
    if (value instanceof ReferenceValue reference) {
      return reference.type().typeName() + '/' + reference.id();
    }
    if (value instanceof DateValue date) {
      return Instant.ofEpochMilli(date.startMillis())
          + ".."
          + Instant.ofEpochMilli(date.endMillis());
    }
    return ((StringValue) value).text();
  }
}
