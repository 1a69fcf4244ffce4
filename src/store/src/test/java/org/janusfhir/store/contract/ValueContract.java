package org.janusfhir.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.quantity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.janusfhir.model.Observation;
import org.janusfhir.model.ObservationStatus;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Pair;
import org.janusfhir.model.search.Criterion.QuantityRange;
import org.janusfhir.model.search.Criterion.RangeComparison;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding resources by quantities, addresses, texts, pairs, and by what they lack. */
public interface ValueContract extends StoreUnderTest {
  @ParameterizedTest
  @CsvSource({
    "WITHIN, at",
    "NOT_WITHIN, negative below above",
    "BEFORE, negative below",
    "BEFORE_OR_WITHIN, negative below at",
    "AFTER, above",
    "AFTER_OR_WITHIN, at above",
    "STARTS_AFTER, above",
    "ENDS_BEFORE, negative below",
    "OVERLAPS, at",
  })
  default void comparesNumbers(RangeComparison comparison, String expected) {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          measured("negative", "-200"),
          measured("below", "99.9"),
          measured("at", "1.0e2"),
          measured("above", "1000"),
          observation("none", "p", null));
      BigDecimal low = new BigDecimal("99.95");
      BigDecimal high = new BigDecimal("100.05");

      // When
      List<String> found = quantities(store, new QuantityRange(comparison, low, high, null, null));

      // Then
      assertThat(found).containsExactlyInAnyOrder(expected.split(" "));
    }
  }

  @Test
  default void keepsNumbersThatNobodyCanWriteOut() {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          measured("tiny", "1e-100000000"),
          measured("zero", "0e+2000000000"),
          measured("huge", "-1e+2000000000"));

      // When
      List<String> found =
          quantities(
              store,
              new QuantityRange(
                  RangeComparison.WITHIN, BigDecimal.ONE.negate(), BigDecimal.ONE, null, null));

      // Then
      assertThat(found).containsExactlyInAnyOrder("tiny", "zero");
    }
  }

  @Test
  default void findsQuantitiesOfAUnit() {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          measured("coded", "5", "milligram", "http://unitsofmeasure.org", "mg"),
          measured("other", "5", "milligram", "urn:other", "mg"),
          measured("named", "5", "mg", null, null),
          measured("none", "5", null, null, null));

      // When, then
      assertThat(quantities(store, five(null, null)))
          .containsExactly("coded", "named", "none", "other");
      assertThat(quantities(store, five(null, "mg"))).containsExactly("coded", "named", "other");
      assertThat(quantities(store, five(null, "milligram"))).containsExactly("coded", "other");
      assertThat(quantities(store, five("http://unitsofmeasure.org", "mg")))
          .containsExactly("coded");
      assertThat(quantities(store, five("urn:other", null))).containsExactly("other");
      assertThat(quantities(store, five("urn:other", "kg"), five("", null)))
          .containsExactly("named", "none");
    }
  }

  @Test
  default void findsWhatPointsOutOfTheRecord() {
    try (Store store = open()) {
      // Given
      String outside = "https://elsewhere.example/fhir/Practitioner/1";
      writeNew(
          store,
          by("a", new Reference(null, null, null, outside, null, null)),
          by("b", new Reference(null, null, null, outside + "1", null, null)),
          by("c", Reference.to(ResourceType.PRACTITIONER, "1")));

      // When, then
      assertThat(observations(store, new Criterion.Uris("performer", List.of(outside))))
          .containsExactly("a");
      assertThat(
              observations(store, new Criterion.Uris("performer", List.of(outside, outside + "1"))))
          .containsExactly("a", "b");
      assertThat(observations(store, new Criterion.Uris("performer", List.of("Practitioner/1"))))
          .isEmpty();
      Target one = new Target(ResourceType.PRACTITIONER, "1");
      assertThat(observations(store, new Criterion.References("performer", List.of(one))))
          .containsExactly("c");
      Criterion either = new Criterion.References("performer", List.of(one), List.of(outside));
      assertThat(observations(store, either)).containsExactly("a", "c");
      assertThat(observations(store, new Criterion.Not(either))).containsExactly("b");
    }
  }

  @Test
  default void findsByTheTextOfCodes() {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          new ObservationBuilder("a").code("Systolic blood pressure", "8480-6").build(),
          new ObservationBuilder("b").code("Pression artérielle").build(),
          new ObservationBuilder("c").code(null, "8480-6").build());

      // When, then
      assertThat(observations(store, texts("BLOOD"))).containsExactly("a");
      assertThat(observations(store, texts("arterielle", "sys"))).containsExactly("a", "b");
      assertThat(observations(store, texts("lood"))).isEmpty();
      assertThat(observations(store, texts("8480"))).isEmpty();
    }
  }

  @Test
  default void findsPairsThatBelongTogether() {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          new ObservationBuilder("a")
              .component(quantity("140"), "8480-6")
              .component(quantity("90"), "8462-4")
              .build(),
          new ObservationBuilder("b")
              .component(quantity("90"), "8480-6")
              .component(quantity("140"), "8462-4")
              .build());
      Criterion above =
          new Criterion.Quantities(
              "any",
              List.of(
                  new QuantityRange(
                      RangeComparison.AFTER,
                      BigDecimal.TEN.pow(2),
                      BigDecimal.TEN.pow(2),
                      null,
                      null)));
      String parameter = "component-code-value-quantity";

      // When, then
      assertThat(observations(store, composites(parameter, "8480-6", above))).containsExactly("a");
      assertThat(observations(store, composites(parameter, "8462-4", above))).containsExactly("b");
      assertThat(observations(store, composites(parameter, "85354-9", above))).isEmpty();
    }
  }

  @Test
  default void findsWhatHasAndWhatLacksAValue() {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          observation("a", "p", "2016"),
          observation("b", "p", null),
          new ObservationBuilder("c").code("only a text").build());

      // When, then
      assertThat(observations(store, new Criterion.Missing("date", false))).containsExactly("a");
      assertThat(observations(store, new Criterion.Missing("date", true)))
          .containsExactly("b", "c");
      assertThat(observations(store, new Criterion.Missing("code", false))).containsExactly("c");
      assertThat(observations(store, new Criterion.Missing("patient", true))).containsExactly("c");
      assertThatThrownBy(() -> observations(store, new Criterion.Missing("colour", true)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  default void findsWhatACriterionDoesNotHoldFor() {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          new ObservationBuilder("a").status(ObservationStatus.FINAL).build(),
          new ObservationBuilder("b").status(ObservationStatus.AMENDED).build(),
          new ObservationBuilder("c").status(null).build());
      Token last = new Token(null, "final");
      Token amended = new Token(null, "amended");

      // When, then
      assertThat(observations(store, not(last))).containsExactly("b", "c");
      assertThat(observations(store, not(last, amended))).containsExactly("c");
      assertThat(
              observations(
                  store, not(last), new Criterion.Tokens("status", List.of(last, amended))))
          .containsExactly("b");
      assertThat(observations(store, new Criterion.Not(new Criterion.Missing("status", true))))
          .containsExactly("a", "b");
      assertThat(observations(store, new Criterion.Not(new Criterion.Ids(List.of("a")))))
          .containsExactly("b", "c");
    }
  }

  private static Criterion not(Token... tokens) {
    return new Criterion.Not(new Criterion.Tokens("status", Arrays.asList(tokens)));
  }

  private static Criterion texts(String... values) {
    return new Criterion.Texts("code", Arrays.asList(values));
  }

  private static Criterion composites(String parameter, String code, Criterion value) {
    return new Criterion.Composites(parameter, List.of(new Pair(new Token(null, code), value)));
  }

  private static QuantityRange five(String system, String unit) {
    BigDecimal five = BigDecimal.valueOf(5);
    return new QuantityRange(RangeComparison.WITHIN, five, five, system, unit);
  }

  private static Observation measured(String id, String number) {
    return new ObservationBuilder(id).value(quantity(number)).build();
  }

  private static Observation measured(
      String id, String number, String unit, String system, String code) {
    return new ObservationBuilder(id).value(quantity(number, unit, system, code)).build();
  }

  private static Observation by(String id, Reference performer) {
    return new ObservationBuilder(id).performer(performer).build();
  }

  private static List<String> quantities(Store store, QuantityRange... ranges) {
    return observations(store, new Criterion.Quantities("value-quantity", Arrays.asList(ranges)));
  }

  private static List<String> observations(Store store, Criterion... criteria) {
    return find(store, ResourceType.OBSERVATION, criteria);
  }
}
