package org.janusfhir.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.patient;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Unchanged;
import org.janusfhir.store.contract.WatchContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded store can tell beyond what every store must. */
class WatchTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenOfOthersChangesNothing() {
    try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC())) {
      writeNew(store, patient("p", "Dahl"), observation("o", "p", "2016"));
      Unchanged unchanged = store.watch(TENANT, WatchContract.of("p"));
      Unchanged two = store.watch(TENANT, of("p", "q"));
      Unchanged all = store.watch(TENANT);
      Unchanged elsewhere = store.watch("another");

      writeNew(store, patient("q", "Lund"), observation("of-q", "q", "2016"));

      assertThat(unchanged.holds()).isTrue();
      assertThat(two.holds()).isFalse();
      assertThat(all.holds()).isFalse();
      assertThat(elsewhere.holds()).isTrue();
    }
  }

  @Test
  void whatIsWrittenAgainAsItIsChangesNothing() {
    try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC())) {
      writeNew(store, observation("o", "p", "2016"));
      Unchanged unchanged = store.watch(TENANT, WatchContract.of("p"));

      await(store.write(TENANT, observation("o", "p", "2016"), 1));

      assertThat(unchanged.holds()).isTrue();
    }
  }

  @Test
  void forgetsRatherThanGrow() {
    Revisions revisions = new Revisions();
    Unchanged unchanged = revisions.watch(TENANT, WatchContract.of("p"));
    Unchanged later = null;
    for (int i = 0; i < 100_001; i++) {
      revisions.changing(
          Set.of(TENANT), Set.of(new ResourceKey(TENANT, ResourceType.PATIENT, "q" + i)));
      if (i == 0) {
        later = revisions.watch(TENANT, of("q0"));
        assertThat(unchanged.holds()).isTrue();
      }
    }
    assertThat(unchanged.holds()).isFalse();
    assertThat(later.holds()).isFalse();
    assertThat(revisions.watch(TENANT, of("q0")).holds()).isTrue();
  }

  private static SearchQuery of(String... patients) {
    Criterion references =
        new Criterion.References(
            "patient",
            Arrays.stream(patients)
                .map(id -> new Criterion.Target(ResourceType.PATIENT, id))
                .toList());
    return new SearchQuery(ResourceType.OBSERVATION, List.of(references), SortOrder.ID, 10, null);
  }
}
