package org.janusfhir.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.Criterion.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How strings, tokens and texts of codes of resources stand to those searched for. */
class TextMatchingTest {
  /** A string searched for, one of a resource, and whether it starts with, contains, is it. */
  @ParameterizedTest
  @CsvSource({
    "Muller, Müller, true, true, false",
    "müll, MULLER, true, true, false",
    "ller, Müller, false, true, false",
    "Müller, Müller, true, true, true",
    "Mu\u0308ller, Müller, true, true, false",
    "berg, van den Berg, true, true, false",
    "den  berg, van den Berg, true, true, false",
    "den, van den Berg, true, true, false",
    "erg, van den Berg, false, true, false",
    "neil, O'Neil, true, true, false",
    "ana-maria, Ana-María, true, true, false",
    "maria, Ana-María, true, true, false",
    "'', Anything, true, true, false",
    "Straße, STRASSE, true, true, false",
    "o'neil-luk, O'Neil-Łukasz, true, true, false",
    "OSTERGARD, Østergård, true, true, false",
    "李, 李四, true, true, false",
    "x, '', false, false, false",
  })
  void comparesStrings(
      String searched, String found, boolean starts, boolean contains, boolean exact) {
    // Given
    Resource resource = SearchExamples.with(ResourceType.ORGANIZATION, "name", found);

    // When, then
    assertThat(holds(resource, StringMatch.STARTS_WITH, searched)).isEqualTo(starts);
    assertThat(holds(resource, StringMatch.CONTAINS, searched)).isEqualTo(contains);
    assertThat(holds(resource, StringMatch.EXACT, searched)).isEqualTo(exact);
  }

  /** System and code searched for, those of the resource; null is any, empty is none. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "null, a, urn:x, a, true",
        "null, a, null, a, true",
        "null, A, urn:x, a, false",
        "urn:x, a, urn:x, a, true",
        "urn:y, a, urn:x, a, false",
        "'', a, urn:x, a, false",
        "'', a, null, a, true",
        "urn:x, null, urn:x, a, true",
        "urn:x, null, urn:x, null, true",
        "null, a, urn:x, null, false",
        "urn:y, null, urn:x, a, false",
      })
  void comparesTokens(String system, String code, String ofSystem, String ofCode, boolean holds) {
    // Given
    Resource resource =
        SearchExamples.with(
            ResourceType.OBSERVATION, "code", SearchExamples.concept(ofSystem, ofCode, null));

    // When, then
    assertThat(
            CriterionMatcher.holds(
                new Criterion.Tokens("code", List.of(new Token(system, code))), resource, 0))
        .isEqualTo(holds);
  }

  @Test
  void findsTheTextOfACode() {
    // Given
    Resource resource =
        SearchExamples.with(
            ResourceType.PROCEDURE, "code", SearchExamples.concept("urn:x", "a", "Écho Doppler"));

    // When, then
    assertThat(text(resource, "echo")).isTrue();
    assertThat(text(resource, "none", "dopp")).isTrue();
    assertThat(text(resource, "oppler")).isFalse();
    assertThat(text(resource, "a")).isFalse();
  }

  private static boolean text(Resource resource, String... texts) {
    return CriterionMatcher.holds(new Criterion.Texts("code", List.of(texts)), resource, 0);
  }

  private static boolean holds(Resource resource, StringMatch match, String searched) {
    return CriterionMatcher.holds(
        new Criterion.Strings("name", match, List.of(searched)), resource, 0);
  }
}
