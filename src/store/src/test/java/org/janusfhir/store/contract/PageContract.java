package org.janusfhir.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.ids;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.Page;
import org.janusfhir.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of results, and pages of them while the record changes. */
public interface PageContract extends StoreUnderTest {
  @Test
  default void putsTheNewestFirst() {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          observation("none", "p", null),
          observation("a", "p", "2015-12-31"),
          observation("y", "p", "2016-02-29T14:00:00+01:00"),
          observation("x", "p", "2016-02-29T13:00:00Z"),
          observation("old", "p", "1066"),
          observation("z", "p", "2016-02-29T13:00:00.001Z"),
          observation("also-none", "p", null));

      // When
      List<String> found = pages(store, all(ResourceType.OBSERVATION), 100);

      // Then
      assertThat(found).containsExactly("z", "x", "y", "a", "old", "also-none", "none");
    }
  }

  /** Orders a store may have a way of its own for, and others. */
  static Stream<SortOrder> orders() {
    return Stream.of(
        SortOrder.ID,
        SortOrder.NEWEST_FIRST,
        SortOrder.by("date"),
        SortOrder.by(SortOrder.LAST_UPDATED),
        new SortOrder(
            List.of(new SortOrder.Key("patient", true), new SortOrder.Key(SortOrder.TIME, false))));
  }

  @ParameterizedTest
  @MethodSource("org.janusfhir.store.contract.PageContract#orders")
  default void givesEveryResourceOnceInPagesOfAnySize(SortOrder order) {
    try (Store store = open()) {
      // Given
      store.bulkLoad(TENANT).put(observations(17));
      SearchQuery all = query(ResourceType.OBSERVATION, order);
      SearchQuery ofPatient = query(ResourceType.OBSERVATION, order, ofPatient("p1"));
      List<String> expected = pages(store, all, 1000);
      List<String> expectedOfPatient = pages(store, ofPatient, 1000);

      // When, then
      for (int size = 1; size <= 18; size++) {
        assertThat(pages(store, all, size)).isEqualTo(expected);
        assertThat(pages(store, ofPatient, size)).isEqualTo(expectedOfPatient);
      }
      assertThat(expected).hasSize(17);
      assertThat(expectedOfPatient).hasSize(9).isSubsetOf(expected);
      if (order.equals(SortOrder.ID)) {
        assertThat(expected).isSorted();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.janusfhir.store.contract.PageContract#orders")
  default void repeatsAndLosesNothingThatStaysWhilePaging(SortOrder order) {
    try (Store store = open()) {
      // Given
      store.bulkLoad(TENANT).put(observations(40));
      SearchQuery query = query(ResourceType.OBSERVATION, order, ofPatient("p1"));
      List<String> staying = new ArrayList<>(pages(store, query, 1000));
      List<String> found = new ArrayList<>();

      // When
      int round = 0;
      String after = null;
      do {
        Page page = await(store.search(TENANT, query.page(3, after)));
        found.addAll(ids(page.resources()));
        after = page.next();
        round++;
        store
            .bulkLoad(TENANT)
            .put(
                List.of(
                    observation("new" + round, "p1", "2016-01-" + (10 + round)),
                    observation("o" + (10 + round), "elsewhere", "2016-01-01"),
                    observation("a" + round, "p1", null)));
        staying.remove("o" + (10 + round));
      } while (after != null);

      // Then
      assertThat(found).doesNotHaveDuplicates().containsSubsequence(staying);
      assertThat(staying).hasSizeGreaterThan(10);
    }
  }

  @ParameterizedTest
  @MethodSource("org.janusfhir.store.contract.PageContract#orders")
  default void looksThroughManyForFew(SortOrder order) {
    try (Store store = open()) {
      // Given
      store
          .bulkLoad(TENANT)
          .put(
              IntStream.range(0, 700)
                  .<Resource>mapToObj(i -> spoken("o" + i, i % 100 == 0 ? "Rare" : "Common"))
                  .toList());
      Criterion rare = new Criterion.Texts("code", List.of("rare"));
      SearchQuery query = query(ResourceType.OBSERVATION, order, ofPatient("p1"), rare);

      // When, then
      List<String> expected = pages(store, query, 1000);
      assertThat(expected).hasSize(7).doesNotHaveDuplicates();
      assertThat(pages(store, query, 4)).isEqualTo(expected);
      assertThat(await(store.count(TENANT, query))).isEqualTo(7);
      assertThat(await(store.count(TENANT, query, 5))).isEqualTo(5);
      assertThat(pages(store, query(ResourceType.OBSERVATION, order, ofPatient("p1")), 400))
          .hasSize(700)
          .doesNotHaveDuplicates()
          .containsSubsequence(expected);
    }
  }

  @Test
  default void endsWithThePageThatHasTheLast() {
    try (Store store = open()) {
      // Given
      writeNew(store, patient("a", "Dahl"), patient("b", "Dahl"));

      // When, then
      assertThat(await(store.search(TENANT, all(ResourceType.PATIENT).page(2, null))).next())
          .isNull();
      assertThat(await(store.search(TENANT, all(ResourceType.PATIENT).page(1, null))).next())
          .isNotNull();
      Page none = await(store.search(TENANT, all(ResourceType.PERSON).page(2, null)));
      assertThat(none.resources()).isEmpty();
      assertThat(none.next()).isNull();
    }
  }

  @Test
  default void counts() {
    try (Store store = open()) {
      // Given
      store.bulkLoad(TENANT).put(observations(17));
      SearchQuery all = all(ResourceType.OBSERVATION);

      // When, then
      assertThat(await(store.count(TENANT, all.page(0, null)))).isEqualTo(17);
      assertThat(
              await(
                  store.count(
                      TENANT, query(ResourceType.OBSERVATION, SortOrder.ID, ofPatient("p1")))))
          .isEqualTo(9);
      assertThat(await(store.count(TENANT, all, 16))).isEqualTo(16);
      assertThat(await(store.count(TENANT, all, 17))).isEqualTo(17);
      assertThat(await(store.count(TENANT, all, 18))).isEqualTo(17);
      assertThat(await(store.count(TENANT, all, 0))).isZero();
      assertThat(await(store.count(TENANT, all(ResourceType.PATIENT)))).isZero();
      assertThat(await(store.search(TENANT, all.page(0, null))).resources()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("org.janusfhir.store.contract.PageContract#orders")
  default void refusesAPositionNoPageEndedAt(SortOrder order) {
    try (Store store = open()) {
      // Given
      SearchQuery query = query(ResourceType.OBSERVATION, order).page(3, "no such thing/");

      // When, then
      assertThatThrownBy(() -> await(store.search(TENANT, query)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** All resources of a type, the newest first. */
  static SearchQuery all(ResourceType type) {
    return query(type, SortOrder.NEWEST_FIRST);
  }

  private static SearchQuery query(ResourceType type, SortOrder order, Criterion... criteria) {
    return new SearchQuery(type, List.of(criteria), order, 1000, null);
  }

  private static Criterion ofPatient(String id) {
    return new Criterion.References("patient", List.of(new Target(ResourceType.PATIENT, id)));
  }

  /** Every second one of p1, several at the same time and some without one. */
  private static List<Resource> observations(int count) {
    return IntStream.range(0, count)
        .<Resource>mapToObj(
            i ->
                observation(
                    "o" + i,
                    i % 2 == 0 ? "p1" : "p2",
                    i % 5 == 0 ? null : "2016-01-0" + (1 + i % 4)))
        .toList();
  }

  private static Resource spoken(String id, String text) {
    return new ObservationBuilder(id)
        .subject(Reference.to(ResourceType.PATIENT, "p1"))
        .code(text)
        .build();
  }

  private static List<String> pages(Store store, SearchQuery query, int size) {
    List<String> found = new ArrayList<>();
    String after = null;
    do {
      Page page = await(store.search(TENANT, query.page(size, after)));
      assertThat(page.resources()).hasSizeLessThanOrEqualTo(size);
      found.addAll(ids(page.resources()));
      after = page.next();
    } while (after != null);
    return found;
  }
}
