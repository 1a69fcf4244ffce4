package org.janusfhir.model.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.Criterion.Pair;
import org.janusfhir.model.search.Criterion.QuantityRange;
import org.janusfhir.model.search.Criterion.RangeComparison;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.Criterion.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CriterionMatcherTest {
  private static final Observation PANEL = SearchExamples.panel();

  @Test
  void findsById() {
    assertThat(holds(new Criterion.Ids(List.of("x", PANEL.head().id())), PANEL)).isTrue();
    assertThat(holds(new Criterion.Ids(List.of("x")), PANEL)).isFalse();
    assertThat(holds(new Criterion.Ids(List.of()), PANEL)).isFalse();
  }

  @Test
  void findsReferencesOfThisRecordAndOutsideOfIt() {
    // Given
    Resource inside = PANEL;
    Resource outside =
        SearchExamples.with(
            PANEL,
            "subject",
            new Reference(null, null, null, "http://example.org/Patient/1", null, null));

    // When, then
    assertThat(holds(subject("patient", "patient-1"), inside)).isTrue();
    assertThat(holds(subject("patient", "patient-2"), inside)).isFalse();
    assertThat(holds(subject("patient", "1"), outside)).isFalse();
    Criterion uri = new Criterion.Uris("patient", List.of("http://example.org/Patient/1"));
    assertThat(holds(uri, outside)).isTrue();
    assertThat(holds(uri, inside)).isFalse();
    Criterion either =
        new Criterion.References(
            "patient",
            List.of(new Criterion.Target(ResourceType.PATIENT, "patient-1")),
            List.of("http://example.org/Patient/1"));
    assertThat(holds(either, inside)).isTrue();
    assertThat(holds(either, outside)).isTrue();
  }

  @Test
  void findsValuesThatBelongTogether() {
    assertThat(holds(pressure("quantity", "120"), PANEL)).isTrue();
    assertThat(holds(pressure("quantity", "121"), PANEL)).isFalse();
    assertThat(holds(pressure("string", "120"), PANEL)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void findsEveryTypeByWhatIsSaidOfIt(ResourceType type) {
    // Given
    Resource labelled = SearchExamples.labelled(type);
    Resource bare = SearchExamples.with(labelled, "head", ResourceHead.of("bare"));

    // When, then
    for (Criterion criterion :
        List.of(
            new Criterion.Tokens("_tag", List.of(new Token("urn:tags", "checked"))),
            new Criterion.Texts("_tag", List.of("seen")),
            new Criterion.Tokens("_security", List.of(new Token(null, "R"))),
            new Criterion.Tokens("_language", List.of(new Token(null, "sv-SE"))),
            new Criterion.Uris(
                "_profile", List.of("http://example.org/StructureDefinition/kept")))) {
      assertThat(holds(criterion, labelled)).as(criterion.toString()).isTrue();
      assertThat(holds(criterion, bare)).as(criterion.toString()).isFalse();
      Criterion missing = new Criterion.Missing(CriterionMatcher.parameter(criterion), true);
      assertThat(holds(missing, labelled)).isFalse();
      assertThat(holds(missing, bare)).isTrue();
    }
  }

  @Test
  void findsWhatIsMissing() {
    // Given
    Resource without = SearchExamples.with(PANEL, "code", null);
    Resource textOnly =
        SearchExamples.with(PANEL, "code", new CodeableConcept(null, "Something", null));
    Resource bare = SearchExamples.with(without, "component", null);
    Resource bareText = SearchExamples.with(textOnly, "component", null);

    // When, then
    assertThat(holds(new Criterion.Missing("code", true), bare)).isTrue();
    assertThat(holds(new Criterion.Missing("code", false), bare)).isFalse();
    assertThat(holds(new Criterion.Missing("code", true), bareText)).isFalse();
    assertThat(holds(new Criterion.Missing("code", false), bareText)).isTrue();
    assertThat(holds(new Criterion.Missing("code", true), without)).isFalse();
  }

  @Test
  void findsWhatIsNotSo() {
    // Given
    Criterion isFinal = new Criterion.Tokens("status", List.of(new Token(null, "final")));
    Resource without = SearchExamples.with(PANEL, "status", null);

    // When, then
    assertThat(holds(isFinal, PANEL)).isTrue();
    assertThat(holds(new Criterion.Not(isFinal), PANEL)).isFalse();
    assertThat(holds(new Criterion.Not(isFinal), without)).isTrue();
    assertThat(CriterionMatcher.parameter(new Criterion.Not(isFinal))).isEqualTo("status");
  }

  @Test
  void findsByTheTimeItWasWritten() {
    // Given
    Criterion since =
        new Criterion.LastUpdated(
            List.of(new DateRange(RangeComparison.AFTER_OR_WITHIN, 1_000, 2_000)));

    // When, then
    assertThat(CriterionMatcher.holds(since, PANEL, 999)).isFalse();
    assertThat(CriterionMatcher.holds(since, PANEL, 1_000)).isTrue();
    assertThat(CriterionMatcher.holds(since, PANEL, 5_000)).isTrue();
    assertThat(CriterionMatcher.parameter(since)).isNull();
  }

  @Test
  void refusesWhatOneResourceCannotTell() {
    // Given
    Criterion chain = new Criterion.Chain("patient", List.of());
    Criterion unknown = new Criterion.Tokens("colour", List.of(new Token(null, "red")));

    // When, then
    assertThatThrownBy(() -> holds(chain, PANEL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A search through 'patient' needs the resources it points to");
    assertThatThrownBy(() -> holds(unknown, PANEL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Observation has no search parameter 'colour'");
  }

  private static Criterion subject(String parameter, String id) {
    return new Criterion.References(parameter, List.of(new Target(ResourceType.PATIENT, id)));
  }

  private static Criterion pressure(String code, String number) {
    BigDecimal value = new BigDecimal(number);
    Criterion quantity =
        new Criterion.Quantities(
            "ignored",
            List.of(new QuantityRange(RangeComparison.WITHIN, value, value, null, "mm[Hg]")));
    return new Criterion.Composites(
        "component-code-value-quantity", List.of(new Pair(new Token("urn:c", code), quantity)));
  }

  private static boolean holds(Criterion criterion, Resource resource) {
    return CriterionMatcher.holds(criterion, resource, 0);
  }
}
