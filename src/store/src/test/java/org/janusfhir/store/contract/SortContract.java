package org.janusfhir.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.ids;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.patient;
import static org.janusfhir.store.contract.TestResources.quantity;
import static org.janusfhir.store.contract.TestResources.slot;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.Criterion.RangeComparison;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.Page;
import org.janusfhir.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders by what resources say and by when they were written. */
public interface SortContract extends StoreUnderTest {
  @Test
  default void sortsByAStringAndPutsWhatHasNoneLast() {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          patient("1", "Ås"),
          patient("2", "berg"),
          patient("3", "Berg"),
          patient("4", "Aas"),
          patient("5", (String) null));

      // When, then
      assertThat(sorted(store, ResourceType.PATIENT, new SortOrder.Key("family", false)))
          .containsExactly("4", "1", "2", "3", "5");
      assertThat(sorted(store, ResourceType.PATIENT, new SortOrder.Key("family", true)))
          .containsExactly("2", "3", "1", "4", "5");
    }
  }

  @Test
  default void sortsByNumbers() {
    try (Store store = open()) {
      // Given
      String[] numbers = {"1e3", "-20", "0", "9.5", "-3", "100", "9.50", "0.004"};
      for (int i = 0; i < numbers.length; i++) {
        writeNew(store, new ObservationBuilder("o" + i).value(quantity(numbers[i])).build());
      }

      // When, then
      assertThat(
              sorted(store, ResourceType.OBSERVATION, new SortOrder.Key("value-quantity", false)))
          .containsExactly("o1", "o4", "o2", "o7", "o3", "o6", "o5", "o0");
    }
  }

  @Test
  default void takesTheSmallestOfSeveralValuesOrDescendingTheGreatest() {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          new ObservationBuilder("a").code(null, "1", "9").build(),
          new ObservationBuilder("b").code(null, "2", "3").build());

      // When, then
      assertThat(sorted(store, ResourceType.OBSERVATION, new SortOrder.Key("code", false)))
          .containsExactly("a", "b");
      assertThat(sorted(store, ResourceType.OBSERVATION, new SortOrder.Key("code", true)))
          .containsExactly("a", "b");
    }
  }

  @Test
  default void sortsBySeveralKeys() {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          observation("a", "p2", "2016-01-02"),
          observation("b", "p1", "2016-01-01"),
          observation("c", "p1", "2016-01-02"),
          observation("d", "p2", null),
          observation("e", "p1", "2016-01-02"));

      // When, then
      assertThat(
              sorted(
                  store,
                  ResourceType.OBSERVATION,
                  new SortOrder.Key("patient", false),
                  new SortOrder.Key("date", true)))
          .containsExactly("c", "e", "b", "a", "d");
      assertThat(
              sorted(
                  store,
                  ResourceType.OBSERVATION,
                  new SortOrder.Key(SortOrder.TIME, false),
                  new SortOrder.Key("patient", true)))
          .containsExactly("b", "a", "c", "e", "d");
    }
  }

  /** What people read of a type and of a location is no search parameter, but sorted by. */
  @Test
  default void sortsSlotsThatStartTogetherByWhatPeopleReadOfThem() {
    String nine = "2016-05-01T09:00:00Z";
    String ten = "2016-05-01T10:00:00Z";
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          slot("a", ten, "Audiology", "Annex"),
          slot("b", nine, "urology", "Annex"),
          slot("c", nine, "Oncology", null),
          slot("d", nine, "Oncology", "Öland"),
          slot("e", nine, "oncology", "North"),
          slot("f", nine, null, "Annex"),
          slot("g", nine, "Urology", "Annex"),
          slot("h", null, "Audiology", "Annex"));

      // When, then
      assertThat(
              sorted(
                  store,
                  ResourceType.SLOT,
                  new SortOrder.Key("start", false),
                  new SortOrder.Key("type-display", false),
                  new SortOrder.Key("location-display", false)))
          .containsExactly("e", "d", "c", "b", "g", "f", "a", "h");
      assertThat(find(store, ResourceType.SLOT, new Criterion.Missing("start", true)))
          .containsExactly("h");
    }
  }

  @Test
  default void findsAndSortsByTheTimeOfWriting() {
    SettableClock clock = new SettableClock("2016-01-01T00:00:00Z");
    try (Store store = open(clock)) {
      // Given
      writeNew(store, patient("b", "Dahl"));
      clock.advanceMillis(1000);
      writeNew(store, patient("a", "Dahl"), patient("c", "Dahl"));
      clock.advanceMillis(1000);
      await(store.write(TENANT, patient("b", "Lund"), 1));
      Criterion first = written(RangeComparison.WITHIN, "2016-01-01T00:00:00Z");
      Criterion later = written(RangeComparison.AFTER, "2016-01-01T00:00:01Z");

      // When, then
      assertThat(
              sorted(store, ResourceType.PATIENT, new SortOrder.Key(SortOrder.LAST_UPDATED, false)))
          .containsExactly("a", "c", "b");
      assertThat(
              sorted(store, ResourceType.PATIENT, new SortOrder.Key(SortOrder.LAST_UPDATED, true)))
          .containsExactly("b", "a", "c");
      assertThat(find(store, ResourceType.PATIENT, first)).isEmpty();
      assertThat(find(store, ResourceType.PATIENT, later)).containsExactly("b");
      assertThat(find(store, ResourceType.PATIENT, new Criterion.Not(later)))
          .containsExactly("a", "c");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "+1\nx/y", "-", "-\n", "o1", "\no1", "+\u0000"})
  default void refusesAPositionOfAnotherOrder(String position) {
    try (Store store = open()) {
      // Given
      SearchQuery query =
          new SearchQuery(ResourceType.OBSERVATION, List.of(), SortOrder.by("date"), 3, position);

      // When, then
      assertThatThrownBy(() -> await(store.search(TENANT, query)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  default void refusesToSortByAParameterTheTypeDoesNotHave() {
    try (Store store = open()) {
      // When, then
      assertThatThrownBy(
              () -> sorted(store, ResourceType.PATIENT, new SortOrder.Key("colour", false)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Patient has no search parameter 'colour'");
    }
  }

  private static Criterion written(RangeComparison comparison, String second) {
    FhirDateTime time = FhirDateTime.of(second);
    return new Criterion.LastUpdated(
        List.of(new DateRange(comparison, time.startMillis(), time.endMillis())));
  }

  /** In pages of every size. */
  private static List<String> sorted(Store store, ResourceType type, SortOrder.Key... keys) {
    List<String> whole = sorted(store, type, 1000, keys);
    for (int size = 1; size <= whole.size(); size++) {
      assertThat(sorted(store, type, size, keys)).isEqualTo(whole);
    }
    return whole;
  }

  private static List<String> sorted(
      Store store, ResourceType type, int size, SortOrder.Key... keys) {
    List<String> found = new ArrayList<>();
    String after = null;
    do {
      SortOrder order = new SortOrder(List.of(keys));
      SearchQuery query = new SearchQuery(type, List.of(), order, size, after);
      Page page = await(store.search(TENANT, query));
      found.addAll(ids(page.resources()));
      after = page.next();
    } while (after != null);
    return found;
  }
}
