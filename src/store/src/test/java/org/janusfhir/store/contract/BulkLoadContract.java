package org.janusfhir.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.key;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.patient;

import java.util.List;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.store.BulkLoad;
import org.janusfhir.store.BulkLoad.Outcome;
import org.janusfhir.store.Store;
import org.junit.jupiter.api.Test;

/** Loading many resources, and what is left after a restart. */
public interface BulkLoadContract extends StoreUnderTest {
  @Test
  default void saysWhatBecameOfEach() {
    try (Store store = open()) {
      // Given
      writeNew(store, patient("a", "Dahl"), patient("b", "Dahl"));
      BulkLoad load = store.bulkLoad(TENANT);

      // When
      List<Outcome> outcomes =
          load.put(
              List.of(
                  patient("a", "Dahl"),
                  patient("b", "Lund"),
                  patient("c", "Moe"),
                  patient("c", "Moe"),
                  patient("c", "Vik")));

      // Then
      assertThat(outcomes)
          .containsExactly(
              Outcome.UNCHANGED,
              Outcome.UPDATED,
              Outcome.CREATED,
              Outcome.UNCHANGED,
              Outcome.UPDATED);
      assertThat(await(store.history(key(ResourceType.PATIENT, "a")))).hasSize(1);
      assertThat(await(store.history(key(ResourceType.PATIENT, "b")))).hasSize(2);
      assertThat(await(store.history(key(ResourceType.PATIENT, "c"))))
          .extracting(version -> version.resource())
          .containsExactly(patient("c", "Vik"), patient("c", "Moe"));
      assertThat(named(store, "moe")).isEmpty();
      assertThat(named(store, "vik")).containsExactly("c");
      assertThat(load.put(List.of())).isEmpty();
    }
  }

  @Test
  default void takesAllOrNothing() {
    try (Store store = open()) {
      // Given
      BulkLoad load = store.bulkLoad(TENANT);
      List<Resource> oneImpossible = List.of(patient("a", "Dahl"), patient("b/c", "Dahl"));

      // When, then
      assertThatThrownBy(() -> load.put(oneImpossible))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(find(store, ResourceType.PATIENT)).isEmpty();
      assertThat(load.put(List.of(patient("a", "Dahl")))).containsExactly(Outcome.CREATED);
    }
  }

  @Test
  default void changesNothingWhenLoadedAgain() {
    // Given
    List<Resource> resources =
        List.of(patient("a", "Dahl"), observation("o", "a", "2016"), patient("b", "Lund"));
    try (Store store = open()) {
      store.bulkLoad(TENANT).put(resources);
    }

    // When
    try (Store store = open()) {
      List<Outcome> again = store.bulkLoad(TENANT).put(resources);

      // Then
      assertThat(again).containsOnly(Outcome.UNCHANGED);
      assertThat(await(store.read(key(ResourceType.PATIENT, "a"))).orElseThrow().versionId())
          .isEqualTo(1);
    }
  }

  @Test
  default void keepsEverythingWhenItRestarts() {
    // Given
    try (Store store = open()) {
      writeNew(store, patient("a", "Dahl"), observation("o", "a", "2016"));
      await(store.write(TENANT, patient("a", "Lund"), 1));
    }

    // When
    try (Store store = open()) {

      // Then
      assertThat(await(store.read(key(ResourceType.PATIENT, "a"))).orElseThrow().resource())
          .isEqualTo(patient("a", "Lund"));
      assertThat(await(store.read(key(ResourceType.PATIENT, "a"), 1)).orElseThrow().resource())
          .isEqualTo(patient("a", "Dahl"));
      assertThat(named(store, "lund")).containsExactly("a");
      assertThat(named(store, "dahl")).isEmpty();
      assertThat(find(store, ResourceType.OBSERVATION)).containsExactly("o");
    }
  }

  private static List<String> named(Store store, String family) {
    return find(
        store,
        ResourceType.PATIENT,
        new Criterion.Strings("family", StringMatch.STARTS_WITH, List.of(family)));
  }
}
