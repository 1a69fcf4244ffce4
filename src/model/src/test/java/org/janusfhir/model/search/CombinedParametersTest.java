package org.janusfhir.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.AllergyClinicalStatus;
import org.janusfhir.model.AllergyVerificationStatus;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Range;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters that stand for what the canonical model says otherwise. */
class CombinedParametersTest {
  @ParameterizedTest
  @CsvSource({
    "active, confirmed, active/confirmed",
    "resolved, , resolved/",
    ", unconfirmed, /unconfirmed",
    ", , ",
    "active, entered-in-error, active/entered-in-error",
  })
  void joinsTheStatusesOfAnAllergy(String clinical, String verification, String expected) {
    // Given
    Resource allergy =
        SearchExamples.with(
            SearchExamples.with(
                ResourceType.ALLERGY_INTOLERANCE,
                "clinicalStatus",
                clinical == null ? null : AllergyClinicalStatus.of(clinical)),
            "verificationStatus",
            verification == null ? null : AllergyVerificationStatus.of(verification));

    // When, then
    assertThat(values(allergy, "status"))
        .isEqualTo(expected == null ? List.of() : List.of('|' + expected));
  }

  @Test
  void saysAnOnsetThatIsNoTime() {
    // Given
    Quantity five = SearchExamples.quantity("5", "a");
    Quantity seven = SearchExamples.quantity("7", "a");

    // When, then
    assertThat(onset(five)).containsExactly("5 a");
    assertThat(onset(new Range(five, seven, null))).containsExactly("5 a - 7 a");
    assertThat(onset(new Range(null, seven, null))).containsExactly("7 a");
    assertThat(onset(SearchExamples.period("2015", null))).isEmpty();
  }

  @Test
  void relatesAPanelToItsComponentsOnlyWhereThatIsAskedFor() {
    // Given
    Resource panel = SearchExamples.with(SearchExamples.panel(), "related", null);
    Resource plain = SearchExamples.with(panel, "component", null);

    // When, then
    assertThat(values(panel, "related-type")).isEmpty();
    assertThat(values(panel, "related-type-or-component")).containsExactly("|has-component");
    assertThat(values(plain, "related-type-or-component")).isEmpty();
  }

  private static List<String> onset(Value onset) {
    Resource condition = SearchExamples.with(ResourceType.CONDITION, "onset", onset);
    return values(condition, "onset-info");
  }

  private static List<String> values(Resource resource, String parameter) {
    List<String> values = new ArrayList<>();
    SearchIndex.values(resource, parameter).forEach(value -> values.add(ValueText.of(value)));
    return values;
  }
}
