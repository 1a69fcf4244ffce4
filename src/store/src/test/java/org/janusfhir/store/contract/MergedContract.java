package org.janusfhir.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.key;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.patient;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.LinkType;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.Store;
import org.junit.jupiter.api.Test;

/** Records that were merged into others are found by id only. */
public interface MergedContract extends StoreUnderTest {
  @Test
  default void findsWhatWasMergedAwayByIdOnly() {
    try (Store store = open()) {
      // Given
      writeNew(store, merged("gone", "kept"));
      writeNew(store, patient("kept", "Dahl"));

      // When, then
      assertThat(found(store)).containsExactly("kept");
      assertThat(found(store, new Criterion.Missing("family", true))).isEmpty();
      assertThat(
              found(
                  store,
                  new Criterion.Not(
                      new Criterion.Strings(
                          "family", Criterion.StringMatch.EXACT, List.of("Lund")))))
          .containsExactly("kept");
      assertThat(found(store, new Criterion.Ids(List.of("gone", "kept"))))
          .containsExactly("gone", "kept");
      assertThat(
              found(
                  store,
                  new Criterion.Ids(List.of("gone")),
                  new Criterion.Tokens("active", List.of(new Criterion.Token(null, "false")))))
          .isEmpty();
      assertThat(await(store.count(TENANT, query(List.of())))).isEqualTo(1);
      assertThat(await(store.read(key(ResourceType.PATIENT, "gone")))).isPresent();
    }
  }

  @Test
  default void chainsDoNotLeadToWhatWasMergedAway() {
    for (int many : List.of(1, 2_500)) {
      try (Store store = open()) {
        // Given
        List<Resource> resources = new ArrayList<>();
        for (int i = 0; i < many; i++) {
          resources.add(patient("p" + i, "Dahl"));
          resources.add(observation("o" + i, "p" + i, "2016"));
        }
        resources.add(merged("gone", "p0"));
        resources.add(observation("of-gone", "gone", "2016"));
        store.bulkLoad(TENANT).put(resources);
        Criterion notLund =
            new Criterion.Not(
                new Criterion.Strings("family", Criterion.StringMatch.EXACT, List.of("Lund")));

        // When, then
        assertThat(
                find(
                    store,
                    ResourceType.OBSERVATION,
                    new Criterion.Chain(
                        "patient", List.of(new Criterion.Link(ResourceType.PATIENT, notLund)))))
            .hasSize(many)
            .doesNotContain("of-gone");
      }
    }
  }

  private List<String> found(Store store, Criterion... criteria) {
    return await(store.search(TENANT, query(List.of(criteria)))).resources().stream()
        .map(resource -> resource.key().id())
        .toList();
  }

  private static SearchQuery query(List<Criterion> criteria) {
    return new SearchQuery(ResourceType.PATIENT, criteria, SortOrder.ID, 10, null);
  }

  /** A patient that was merged into another. */
  static Patient merged(String id, String survivor) {
    return new Patient(
        ResourceHead.of(id),
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(
            new Patient.Link(Reference.to(ResourceType.PATIENT, survivor), LinkType.REPLACE, null)),
        null);
  }
}
