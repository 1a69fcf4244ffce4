package org.janusfhir.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.patient;

import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.Store;
import org.janusfhir.store.Unchanged;
import org.junit.jupiter.api.Test;

/** Whoever keeps what was found learns when that has changed. A store need not be able to tell. */
public interface WatchContract extends StoreUnderTest {
  @Test
  default void tellsThatSomethingNewIsFound() {
    try (Store store = open()) {
      writeNew(store, patient("p", "Dahl"), observation("o1", "p", "2016"));
      Unchanged unchanged = store.watch(TENANT, of("p"));
      Unchanged all = store.watch(TENANT);

      writeNew(store, observation("o2", "p", "2016"));

      assertThat(unchanged.holds()).isFalse();
      assertThat(all.holds()).isFalse();
    }
  }

  @Test
  default void tellsThatSomethingLeavesOnePatientForAnother() {
    try (Store store = open()) {
      writeNew(store, observation("o", "p", "2016"));
      Unchanged left = store.watch(TENANT, of("p"));
      Unchanged joined = store.watch(TENANT, of("q"));

      await(store.write(TENANT, observation("o", "q", "2016"), 1));

      assertThat(left.holds()).isFalse();
      assertThat(joined.holds()).isFalse();
    }
  }

  @Test
  default void tellsThatAChainLeadsElsewhere() {
    try (Store store = open()) {
      writeNew(store, patient("p", "Dahl"), observation("o", "p", "2016"));
      Criterion family =
          new Criterion.Strings("family", Criterion.StringMatch.EXACT, List.of("Dahl"));
      Criterion chain =
          new Criterion.Chain("patient", List.of(new Criterion.Link(ResourceType.PATIENT, family)));
      Unchanged unchanged = store.watch(TENANT, of("p", chain));
      Unchanged none = store.watch(TENANT, of("p", new Criterion.Not(chain)));

      await(store.write(TENANT, patient("p", "Lund"), 1));

      assertThat(unchanged.holds()).isFalse();
      assertThat(none.holds()).isFalse();
    }
  }

  @Test
  default void tellsOfWhatIsLoaded() {
    try (Store store = open()) {
      Unchanged unchanged = store.watch(TENANT, of("p"));

      store.bulkLoad(TENANT).put(List.of(observation("o", "p", "2016")));

      assertThat(unchanged.holds()).isFalse();
    }
  }

  /** A search for observations of a patient. */
  static SearchQuery of(String patient, Criterion... more) {
    Criterion references =
        new Criterion.References(
            "patient", List.of(new Criterion.Target(ResourceType.PATIENT, patient)));
    List<Criterion> criteria =
        more.length == 0 ? List.of(references) : List.of(references, more[0]);
    return new SearchQuery(ResourceType.OBSERVATION, criteria, SortOrder.ID, 10, null);
  }
}
