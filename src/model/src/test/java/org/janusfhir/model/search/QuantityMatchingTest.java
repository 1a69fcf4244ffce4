package org.janusfhir.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.QuantityComparator;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion.QuantityRange;
import org.janusfhir.model.search.Criterion.RangeComparison;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How numbers and quantities of resources stand to those searched for. */
class QuantityMatchingTest {
  /**
   * The range searched for from its first number to what follows its last, a resource's number with
   * its comparator, and the comparisons that hold.
   */
  @ParameterizedTest
  @CsvSource({
    // 5.4 stands for all that is rounded to it.
    "5.35, 5.45, , 5.4, eq le ge ap",
    "5.35, 5.45, , 5.40, eq le ge ap",
    "5.35, 5.45, , 5.35, eq le ge ap",
    "5.35, 5.45, , 5.45, ne gt ge sa",
    "5.35, 5.45, , 5.3499, ne lt le eb",
    // A single number.
    "5, 5, , 5.00, eq le ge ap",
    "5, 5, , 5.1, ne gt ge sa",
    "5, 5, , 4.9, ne lt le eb",
    "-5, -5, , -5.1, ne lt le eb",
    "100, 100, , 1E+2, eq le ge ap",
    // A comparator leaves an end open.
    "5, 5, <, 5, ne lt le ap",
    "5, 5, <=, 5, ne lt le ap",
    "5, 5, <, 4, ne lt le eb",
    "5, 5, <, 6, ne lt le gt ge ap",
    "5, 5, >, 5, ne gt ge ap",
    "5, 5, >=, 6, ne gt ge sa",
    "5, 5, >, 4, ne lt le gt ge ap",
  })
  void compares(String low, String high, String comparator, String found, String expected) {
    // Given
    Quantity quantity =
        new Quantity(
            null, new BigDecimal(found), QuantityComparator.of(comparator), null, null, null, null);
    Resource resource = SearchExamples.with(ResourceType.OBSERVATION, "value", quantity);

    // When
    List<String> holding = new ArrayList<>();
    DateMatchingTest.PREFIXES.forEach(
        (prefix, comparison) -> {
          QuantityRange range =
              new QuantityRange(comparison, new BigDecimal(low), new BigDecimal(high), null, null);
          if (holds(resource, range)) {
            holding.add(prefix);
          }
        });

    // Then
    assertThat(holding).containsExactlyInAnyOrder(expected.split(" "));
  }

  /** System and unit searched for; system, code and unit of the resource. Blank is none. */
  @ParameterizedTest
  @CsvSource({
    ",            ,   http://unitsofmeasure.org, mg, milligram, true",
    ",            ,   ,                          ,   ,          true",
    "http://unitsofmeasure.org, mg, http://unitsofmeasure.org, mg, milligram, true",
    "http://unitsofmeasure.org, mg, http://unitsofmeasure.org, g,  mg,        false",
    "http://unitsofmeasure.org, mg, ,                          mg, mg,        false",
    "http://unitsofmeasure.org, ,   http://unitsofmeasure.org, g,  ,          true",
    "http://unitsofmeasure.org, ,   urn:other,                 g,  ,          false",
    ",            mg, http://unitsofmeasure.org, mg, milligram, true",
    ",            mg, http://unitsofmeasure.org, ,   mg,        true",
    ",            mg, ,                          ,   MG,        false",
    ",            mg, ,                          ,   ,          false",
  })
  void comparesUnits(
      String system, String unit, String ofSystem, String ofCode, String ofUnit, boolean holds) {
    // Given
    Quantity quantity = new Quantity(null, BigDecimal.TEN, null, ofUnit, ofSystem, ofCode, null);
    Resource resource = SearchExamples.with(ResourceType.OBSERVATION, "value", quantity);

    // When, then
    assertThat(
            holds(
                resource,
                new QuantityRange(
                    RangeComparison.WITHIN, BigDecimal.TEN, BigDecimal.TEN, system, unit)))
        .isEqualTo(holds);
  }

  private static boolean holds(Resource resource, QuantityRange range) {
    return CriterionMatcher.holds(
        new Criterion.Quantities("value-quantity", List.of(range)), resource, 0);
  }
}
