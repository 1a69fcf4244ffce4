package org.janusfhir.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.janusfhir.server.search.Parsing.assertRefused;
import static org.janusfhir.server.search.Parsing.parse;
import static org.janusfhir.server.search.Parsing.search;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Pair;
import org.janusfhir.model.search.Criterion.QuantityRange;
import org.janusfhir.model.search.Criterion.RangeComparison;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.IssueCode;
import org.junit.jupiter.api.Test;

/** How values and modifiers of each type of parameter are read. */
class ValueGrammarsTest {
  @Test
  void theDigitsOfANumberSayHowExactItIs() {
    assertRange("100", RangeComparison.WITHIN, "99.5", "100.5");
    assertRange("5.40", RangeComparison.WITHIN, "5.395", "5.405");
    assertRange("-0.5", RangeComparison.WITHIN, "-0.55", "-0.45");
    assertRange("5.40e-3", RangeComparison.WITHIN, "0.005395", "0.005405");
    assertRange("1e2", RangeComparison.WITHIN, "95", "105");
    assertRange("ge100", RangeComparison.AFTER_OR_WITHIN, "100", "100");
  }

  @Property
  void everyNumberIsInItsRange(
      @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(6) BigDecimal number) {
    // When
    QuantityRange range = ranges("probability=" + number.toPlainString()).get(0);

    // Then
    assertThat(number).isGreaterThanOrEqualTo(range.low()).isLessThan(range.high());
  }

  @Test
  void quantitiesHaveAUnitOrNot() {
    String ucum = "http://unitsofmeasure.org";
    assertThat(ranges("value-quantity=5|" + ucum + "|mg,5||mg,5|" + ucum + "|,5"))
        .extracting(QuantityRange::system, QuantityRange::unit)
        .containsExactly(
            tuple(ucum, "mg"), tuple(null, "mg"), tuple(ucum, null), tuple(null, null));
  }

  @Test
  void whatIsNoNumberIsRefused() {
    for (String text :
        List.of("a", "1,a", "--1", "1e9999", "1e999999999999", "%D9%A3", "NaN", "0x10", "1 2")) {
      assertRefused(
          "Observation", "patient=1&probability=" + text, IssueCode.VALUE, "http.probability");
    }
    for (String text : List.of("5|mg", "|s|mg", "mg", "1".repeat(41))) {
      assertRefused(
          "Observation",
          "patient=1&value-quantity=" + text,
          IssueCode.VALUE,
          "http.value-quantity");
    }
    assertRefused(
        "Observation", "patient=1&probability=5||mg", IssueCode.VALUE, "http.probability");
  }

  @Test
  void compositesAreReadAsTheirComponents() {
    assertThat(parse("Observation", "patient=1&code-value=s|c%5C$x$ge5||mg"))
        .contains(
            new Criterion.Composites(
                "code-value",
                List.of(
                    new Pair(
                        new Token("s", "c$x"),
                        new Criterion.Quantities(
                            "canonical-value-quantity",
                            List.of(range(RangeComparison.AFTER_OR_WITHIN, "5", "5", "mg")))))));
    for (String value : List.of("a", "a$", "$5", "a$5$6", "a$b")) {
      assertRefused(
          "Observation", "patient=1&code-value=" + value, IssueCode.VALUE, "http.code-value");
    }
  }

  @Test
  void codesAreTranslatedAndUnknownOnesFindNothing() {
    assertThat(tokens("status=done,unheard-of,started"))
        .containsExactly(
            new Token(null, "final"), new Token(null, "amended"), new Token(null, "preliminary"));
    assertThat(tokens("status=unheard-of")).isEmpty();
    assertThat(tokens("status=http://tiny.example/status|started,|started"))
        .containsExactly(new Token(null, "preliminary"), new Token(null, "preliminary"));
    assertThat(tokens("status=http://other.example|started")).isEmpty();
    assertThat(tokens("status=http://tiny.example/status|")).hasSize(3);
  }

  @Test
  void blanksBesideCommasCountAsNothing() {
    assertThat(tokens("code=a,%20b%20,%20s%7Cc"))
        .containsExactly(new Token(null, "a"), new Token(null, "b"), new Token("s", "c"));
    assertThat(tokens("status=unheard-of,%20started"))
        .containsExactly(new Token(null, "preliminary"));
    assertThat(parse("Patient", "_id=a,%20b%20"))
        .containsExactly(new Criterion.Ids(List.of("a", "b")));
  }

  @Test
  void tokensHaveModifiers() {
    Criterion.Tokens code = new Criterion.Tokens("code", List.of(new Token(null, "a")));
    assertThat(parse("Observation", "patient=1&code:not=a")).contains(new Criterion.Not(code));
    assertThat(parse("Observation", "patient=1&code:text=blood"))
        .contains(new Criterion.Texts("code", List.of("blood")));
    assertRefused("Observation", "patient=1&code:in=urn:x", IssueCode.NOT_SUPPORTED, "http.code");
  }

  @Test
  void anyParameterMayBeMissing() {
    for (String name : List.of("code", "date", "value-quantity", "url", "specimen")) {
      assertThat(parse("Observation", "patient=1&" + name + ":missing=true"))
          .anyMatch(
              criterion -> criterion instanceof Criterion.Missing missing && missing.missing());
    }
    assertThat(parse("Observation", "patient=1&code:missing=false"))
        .contains(new Criterion.Missing("code", false));
    assertRefused("Observation", "patient=1&code:missing=perhaps", IssueCode.VALUE, "http.code");
    assertRefused("Observation", "_id:missing=true", IssueCode.NOT_SUPPORTED, "http._id");
  }

  @Test
  void addressesAreTakenToTheLetter() {
    assertThat(parse("Observation", "patient=1&url=urn:a%5C,b,http://x.example/"))
        .contains(new Criterion.Uris("url", List.of("urn:a,b", "http://x.example/")));
  }

  @Test
  void lastUpdatedIsThereForEveryType() {
    assertThat(parse("Organization", "_lastUpdated=ge2016"))
        .containsExactly(
            new Criterion.LastUpdated(
                List.of(
                    new Criterion.DateRange(
                        RangeComparison.AFTER_OR_WITHIN, 1_451_606_400_000L, 1_483_228_800_000L))));
  }

  @Test
  void textsWithNothingToCompareAreRefused() {
    assertRefused("Patient", "name=%CC%81", IssueCode.VALUE, "http.name");
    assertRefused("Patient", "name=a,%CC%81", IssueCode.VALUE, "http.name");
  }

  @Property
  void anyValueOfAnyParameterIsACriterionOrRefused(
      @ForAll("parameters") String parameter, @ForAll @StringLength(max = 30) String value) {
    String query = "patient=1&" + encoded(parameter, value);
    try {
      assertThat(search("Observation", query).criteria()).isNotEmpty();
    } catch (RefusedException e) {
      assertThat(e.issues()).isNotEmpty();
    }
  }

  @Property
  void anyValueMadeOfTheGrammarsSignsIsACriterionOrRefused(
      @ForAll("parameters") String parameter, @ForAll("signs") String value) {
    anyValueOfAnyParameterIsACriterionOrRefused(parameter, value);
  }

  @Provide
  Arbitrary<String> parameters() {
    return Arbitraries.of(
        "subject",
        "subject:Group",
        "subject.name",
        "subject:Patient.birthdate",
        "specimen",
        "code",
        "code:not",
        "code:text",
        "code:missing",
        "status",
        "date",
        "probability",
        "url",
        "code-value",
        "value-quantity",
        "_id",
        "_lastUpdated",
        "_sort",
        "_sort:desc",
        "_count",
        "_include",
        "_revinclude",
        "_summary",
        "_elements",
        ".",
        ":",
        "patient:.x");
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.strings().withChars("ge0129-+.eTZ:|$,\\/_ *Patient").ofMaxLength(20);
  }

  private static String encoded(String name, String value) {
    return new UnderstoodQuery().add(name, value).toString();
  }

  private static List<Token> tokens(String query) {
    return parse("Observation", "patient=1&" + query).stream()
        .filter(criterion -> criterion instanceof Criterion.Tokens)
        .flatMap(criterion -> ((Criterion.Tokens) criterion).tokens().stream())
        .toList();
  }

  private static List<QuantityRange> ranges(String query) {
    return parse("Observation", "patient=1&" + query).stream()
        .filter(criterion -> criterion instanceof Criterion.Quantities)
        .flatMap(criterion -> ((Criterion.Quantities) criterion).ranges().stream())
        .toList();
  }

  private static void assertRange(
      String value, RangeComparison comparison, String low, String high) {
    QuantityRange range = ranges("probability=" + value).get(0);
    assertThat(range.comparison()).isEqualTo(comparison);
    assertThat(range.low()).as(value).isEqualByComparingTo(low);
    assertThat(range.high()).as(value).isEqualByComparingTo(high);
  }

  private static QuantityRange range(
      RangeComparison comparison, String low, String high, String unit) {
    return new QuantityRange(comparison, new BigDecimal(low), new BigDecimal(high), null, unit);
  }
}
