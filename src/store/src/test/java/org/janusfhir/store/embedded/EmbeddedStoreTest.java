package org.janusfhir.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.janusfhir.model.*;
import org.janusfhir.model.search.*;
import org.janusfhir.store.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {
  @TempDir Path folder;

  static Observation observation(String id, String patient, String date) {
    return new Observation(
        ResourceHead.of(id),
        null,
        ObservationStatus.FINAL,
        null,
        null,
        Reference.to(ResourceType.PATIENT, patient),
        null,
        Primitive.of(ValueType.DATE_TIME, date),
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
        null);
  }

  @Test
  void smoke() {
    try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC())) {
      assertThat(store.isEmpty("t").await().indefinitely()).isTrue();
      assertThat(store.write("t", observation("a", "p", "2016-01-01"), 0).await().indefinitely())
          .isInstanceOf(WriteResult.Written.class);
      assertThat(store.write("t", observation("a", "p", "2016-01-01"), 1).await().indefinitely())
          .isInstanceOf(WriteResult.Unchanged.class);
      assertThat(store.write("t", observation("a", "p", "2016-01-02"), 0).await().indefinitely())
          .isEqualTo(new WriteResult.Conflict(1));
      store
          .bulkLoad("t")
          .put(
              List.of(
                  observation("b", "p", "2017"),
                  observation("c", "p", "2015"),
                  observation("d", "q", "2015"),
                  observation("a", "p", "2014")));
      var criteria =
          List.<Criterion>of(
              new Criterion.References(
                  "patient", List.of(new Criterion.Target(ResourceType.PATIENT, "p"))));
      Page page =
          store
              .search(
                  "t",
                  new SearchQuery(
                      ResourceType.OBSERVATION, criteria, SortOrder.NEWEST_FIRST, 2, null))
              .await()
              .indefinitely();
      assertThat(page.resources()).extracting(r -> r.key().id()).containsExactly("b", "c");
      Page page2 =
          store
              .search(
                  "t",
                  new SearchQuery(
                      ResourceType.OBSERVATION, criteria, SortOrder.NEWEST_FIRST, 2, page.next()))
              .await()
              .indefinitely();
      assertThat(page2.resources()).extracting(r -> r.key().id()).containsExactly("a");
      assertThat(page2.next()).isNull();
      assertThat(store.history(page2.resources().get(0).key()).await().indefinitely()).hasSize(2);
    }
    try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC())) {
      var criteria =
          List.<Criterion>of(
              new Criterion.References(
                  "patient", List.of(new Criterion.Target(ResourceType.PATIENT, "p"))));
      Page page =
          store
              .search(
                  "t", new SearchQuery(ResourceType.OBSERVATION, criteria, SortOrder.ID, 2, null))
              .await()
              .indefinitely();
      assertThat(page.resources()).extracting(r -> r.key().id()).containsExactly("a", "b");
      Page page2 =
          store
              .search(
                  "t",
                  new SearchQuery(ResourceType.OBSERVATION, criteria, SortOrder.ID, 2, page.next()))
              .await()
              .indefinitely();
      assertThat(page2.resources()).extracting(r -> r.key().id()).containsExactly("c");
    }
  }
}
