package org.janusfhir.model.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.search.SearchValue.DateValue;
import org.janusfhir.model.search.SearchValue.QuantityValue;
import org.janusfhir.model.search.SearchValue.StringValue;
import org.janusfhir.model.search.SearchValue.TokenValue;
import org.junit.jupiter.api.Test;

class SortPositionTest {
  @Property
  void keepsTheOrderOfNumbers(
      @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(4) BigDecimal one,
      @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(4) BigDecimal other) {
    assertThat(sign(number(one), number(other))).isEqualTo(one.compareTo(other));
  }

  @Test
  void keepsTheOrderOfSmallAndGreatNumbers() {
    // Given
    List<String> numbers =
        List.of("-1E+40", "-20", "-11", "-1.25", "-1.2", "-1", "-0.5", "-1E-9", "0", "1E-9", "0.1")
            .stream()
            .toList();

    // When
    List<String> sorted = new ArrayList<>(numbers);
    sorted.sort(Comparator.comparing(text -> number(new BigDecimal(text))));

    // Then
    assertThat(sorted).isEqualTo(numbers);
    assertThat(number(new BigDecimal("1.50"))).isEqualTo(number(new BigDecimal("1.5")));
  }

  @Property
  void keepsTheOrderOfTimes(@ForAll long one, @ForAll long other) {
    assertThat(
            sign(
                SortValues.of(new DateValue(one, Long.MAX_VALUE)),
                SortValues.of(new DateValue(other, Long.MAX_VALUE))))
        .isEqualTo(
            Long.compare(
                one == Long.MIN_VALUE ? Long.MAX_VALUE : one,
                other == Long.MIN_VALUE ? Long.MAX_VALUE : other));
  }

  /** The order of code points, which is that of the bytes of UTF-8. */
  @Property
  void keepsTheOrderOfCodes(
      @ForAll @StringLength(max = 9) String one, @ForAll @StringLength(max = 9) String other) {
    // Given
    String first = printable(one);
    String second = printable(other);

    // When
    int order =
        sign(
            SortValues.of(new TokenValue(null, first)),
            SortValues.of(new TokenValue(null, second)));

    // Then
    assertThat(order)
        .isEqualTo(
            Integer.signum(
                Arrays.compareUnsigned(
                    first.getBytes(StandardCharsets.UTF_8),
                    second.getBytes(StandardCharsets.UTF_8))));
  }

  @Property
  void isShortPlainText(@ForAll String text) {
    assertThat(SortValues.of(new StringValue(text)))
        .hasSizeLessThanOrEqualTo(SortValues.LENGTH)
        .matches("[ -~]*");
  }

  @Test
  void sortsStringsWithoutCaseAndAccents() {
    assertThat(SortValues.of(new StringValue("Ñúñez  Ana"))).isEqualTo("nunez ana");
    assertThat(SortValues.of(new StringValue("x".repeat(500)))).hasSize(SortValues.LENGTH);
  }

  @Test
  void takesTheSmallestValueOrTheGreatest() {
    // Given
    Resource patient = CanonicalExamples.of(ResourceType.PATIENT);

    // When, then
    assertThat(value(patient, "given", false)).isEqualTo("ana");
    assertThat(value(patient, "given", true)).isEqualTo("q.");
    assertThat(value(patient, "email", true)).isNull();
    assertThat(value(patient, SortOrder.LAST_UPDATED, false)).isEqualTo("80000000000004d2");
    assertThat(value(patient, SortOrder.TIME, false)).isNull();
    assertThatThrownBy(() -> value(patient, "colour", false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sortsByWhatIsNoParameter() {
    // Given
    Resource slot =
        SearchExamples.with(
            ResourceType.SLOT,
            "serviceType",
            List.of(
                SearchExamples.concept("urn:x", "a", "Oncology"),
                SearchExamples.concept("urn:x", "b", "Ángiology")));

    // When, then
    assertThat(SearchIndex.parameters(ResourceType.SLOT)).doesNotContain("type-display");
    assertThat(value(slot, "type-display", false)).isEqualTo("angiology");
    assertThat(value(slot, "type-display", true)).isEqualTo("oncology");
    assertThatThrownBy(() -> SearchIndex.values(slot, "type-display"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void putsWhatHasNoValueLast() {
    // Given
    SortOrder order =
        new SortOrder(List.of(new SortOrder.Key("a", false), new SortOrder.Key("b", true)));
    List<SortPosition> inOrder =
        List.of(
            position("1", "9", "x"),
            position("1", "8", "x"),
            position("1", null, "x"),
            position("2", null, "x"),
            position("2", null, "y"),
            position(null, "9", "a"),
            position(null, null, "a"));

    // When
    List<SortPosition> sorted = new ArrayList<>(inOrder);
    sorted.sort(SortPosition.comparator(order).reversed());
    sorted.sort(SortPosition.comparator(order));

    // Then
    assertThat(sorted).isEqualTo(inOrder);
    for (SortPosition position : inOrder) {
      assertThat(SortPosition.fromText(position.toText(), order)).isEqualTo(position);
    }
  }

  @Test
  void refusesTextThatIsNoPosition() {
    // Given
    SortOrder order = SortOrder.by("name");

    // When, then
    assertThatThrownBy(() -> SortPosition.fromText("x", order))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'x' is no position in this order");
    assertThat(SortPosition.fromText("x", SortOrder.ID))
        .isEqualTo(new SortPosition(List.of(), "x"));
  }

  private static SortPosition position(String a, String b, String id) {
    return new SortPosition(Arrays.asList(a, b), id);
  }

  private static String value(Resource resource, String parameter, boolean descending) {
    return SortValues.of(resource, 1234, new SortOrder.Key(parameter, descending));
  }

  private static String number(BigDecimal number) {
    return SortValues.of(new QuantityValue(number, number, null, null, null));
  }

  private static String printable(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(point -> point >= ' ' && (point < 0xD800 || point > 0xDFFF))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static int sign(String one, String other) {
    return Integer.signum(one.compareTo(other));
  }
}
