package org.janusfhir.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.Criterion.RangeComparison;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How times of resources stand to times searched for. */
class DateMatchingTest {
  /**
   * A time searched for, a time of a resource (a slash makes it a period), and the comparisons that
   * hold: <code>eq ne lt le gt ge sa eb ap</code>.
   */
  @ParameterizedTest
  @CsvSource({
    // Precision: the time searched for stands for all it can be.
    "2015-05-04, 2015-05-04, eq le ge ap",
    "2015-05-04, 2015-05-04T12:30:00Z, eq le ge ap",
    "2015-05-04, 2015-05-04T23:59:59.999Z, eq le ge ap",
    "2015-05-04, 2015-05-05T00:00:00Z, ne gt ge sa",
    "2015-05-04, 2015-05-03T23:59:59Z, ne lt le eb",
    "2015-05, 2015-05-31, eq le ge ap",
    "2015-05, 2015-06-01, ne gt ge sa",
    "2015, 2015-12-31T23:59:59Z, eq le ge ap",
    "2016-02, 2016-02-29, eq le ge ap",
    // A resource that is less precise than the search may be before and after it.
    "2015-05-04, 2015-05, ne lt le gt ge ap",
    "2015-05-04, 2015, ne lt le gt ge ap",
    "2015-05-01, 2015-05, ne gt ge ap",
    "2015-05-31, 2015-05, ne lt le ap",
    "2015-05-04, 2015-06, ne gt ge sa",
    "2015-05-04T12:00:00Z, 2015-05-04, ne lt le gt ge ap",
    "2015-05-04T12:00:00Z, 2015-05-04T12:00:00.500Z, eq le ge ap",
    "2015-05-04T12:00:00.500Z, 2015-05-04T12:00:00Z, ne lt le gt ge ap",
    // Offsets, also of half and quarter hours; without one a time is in UTC.
    "2015-05-04T12:00:00Z, 2015-05-04T14:00:00+02:00, eq le ge ap",
    "2015-05-04T12:00:00Z, 2015-05-04T17:30:00+05:30, eq le ge ap",
    "2015-05-04T17:30:00+05:30, 2015-05-04T08:30:00-03:30, eq le ge ap",
    "2015-05-04T12:00:00Z, 2015-05-04T17:45:00+05:45, eq le ge ap",
    "2015-05-04, 2015-05-05T02:00:00+05:30, eq le ge ap",
    "2015-05-04, 2015-05-04T05:29:59+05:30, ne lt le eb",
    "2015-05-04, 2015-05-04T20:00:00-05:00, ne gt ge sa",
    "2015-05-04T12:00:00Z, 2015-05-04T12:00:00, eq le ge ap",
    // The same instant before and after clocks were changed, said with both offsets.
    "2015-10-25T00:30:00Z, 2015-10-25T02:30:00+02:00, eq le ge ap",
    "2015-10-25T01:30:00Z, 2015-10-25T02:30:00+01:00, eq le ge ap",
    "2015-10-25T02:30:00+02:00, 2015-10-25T02:30:00+01:00, ne gt ge sa",
    // Periods: within is the whole of it.
    "2015-05, 2015-05-04/2015-05-06, eq le ge ap",
    "2015-05-05, 2015-05-04/2015-05-06, ne lt le gt ge ap",
    "2015-05-04, 2015-05-04/2015-05-06, ne gt ge ap",
    "2015-05-06, 2015-05-04/2015-05-06, ne lt le ap",
    "2015-05-07, 2015-05-04/2015-05-06, ne lt le eb",
    "2015-05-03, 2015-05-04/2015-05-06, ne gt ge sa",
    // Open ends never lie within.
    "2015-05-05, 2015-05-04/, ne lt le gt ge ap",
    "2015-05-03, 2015-05-04/, ne gt ge sa",
    "2015-05-05, /2015-05-04, ne lt le eb",
    "2015-05-03, /2015-05-04, ne lt le gt ge ap",
  })
  void compares(String searched, String found, String expected) {
    // Given
    FhirDateTime date = new FhirDateTime(searched);
    Resource resource = SearchExamples.with(ResourceType.OBSERVATION, "effective", time(found));

    // When
    List<String> holding = new ArrayList<>();
    PREFIXES.forEach(
        (prefix, comparison) -> {
          DateRange range = new DateRange(comparison, date.startMillis(), date.endMillis());
          Criterion criterion = new Criterion.Dates("date", List.of(range));
          if (CriterionMatcher.holds(criterion, resource, 0)) {
            holding.add(prefix);
          }
        });

    // Then
    assertThat(holding).containsExactlyInAnyOrder(expected.split(" "));
  }

  /** What the comparisons mean to each other, whatever the times. */
  @Property
  void agreesWithItself(
      @ForAll @LongRange(min = 0, max = 20) long start,
      @ForAll @LongRange(min = 1, max = 5) long length,
      @ForAll @LongRange(min = 0, max = 20) long from,
      @ForAll @LongRange(min = 1, max = 5) long lasting) {
    // Given
    Matching matching = new Matching(start, start + length, from, from + lasting);

    // When, then
    boolean within = matching.is(RangeComparison.WITHIN);
    boolean before = matching.is(RangeComparison.BEFORE);
    boolean after = matching.is(RangeComparison.AFTER);
    assertThat(matching.is(RangeComparison.NOT_WITHIN)).isEqualTo(!within);
    assertThat(within).isEqualTo(!before && !after);
    assertThat(matching.is(RangeComparison.BEFORE_OR_WITHIN)).isEqualTo(before || within);
    assertThat(matching.is(RangeComparison.AFTER_OR_WITHIN)).isEqualTo(after || within);
    assertThat(matching.is(RangeComparison.OVERLAPS))
        .isEqualTo(
            !matching.is(RangeComparison.STARTS_AFTER)
                && !matching.is(RangeComparison.ENDS_BEFORE));
  }

  static final Map<String, RangeComparison> PREFIXES =
      Stream.of(
              new Prefix("eq", RangeComparison.WITHIN),
              new Prefix("ne", RangeComparison.NOT_WITHIN),
              new Prefix("lt", RangeComparison.BEFORE),
              new Prefix("le", RangeComparison.BEFORE_OR_WITHIN),
              new Prefix("gt", RangeComparison.AFTER),
              new Prefix("ge", RangeComparison.AFTER_OR_WITHIN),
              new Prefix("sa", RangeComparison.STARTS_AFTER),
              new Prefix("eb", RangeComparison.ENDS_BEFORE),
              new Prefix("ap", RangeComparison.OVERLAPS))
          .collect(Collectors.toMap(Prefix::name, Prefix::comparison));

  private static Value time(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? Primitive.of(ValueType.DATE_TIME, text)
        : new Period(date(text.substring(0, slash)), date(text.substring(slash + 1)), null);
  }

  private static FhirDateTime date(String text) {
    return text.isEmpty() ? null : new FhirDateTime(text);
  }

  private record Prefix(String name, RangeComparison comparison) {}

  private record Matching(long start, long end, long from, long to) {
    boolean is(RangeComparison comparison) {
      return CriterionMatcher.matches(new DateRange(comparison, start, end), from, to);
    }
  }
}
