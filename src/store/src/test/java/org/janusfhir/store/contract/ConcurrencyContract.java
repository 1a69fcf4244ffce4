package org.janusfhir.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.key;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.WriteResult;
import org.junit.jupiter.api.Test;

/** Many at once. */
public interface ConcurrencyContract extends StoreUnderTest {
  @Test
  default void letsOneOfManyFollowAVersion() {
    try (Store store = open()) {
      // Given
      writeNew(store, patient("p", "Dahl"));

      // When
      List<CompletableFuture<WriteResult>> answers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        answers.add(store.write(TENANT, patient("p", "Name" + i), 1).subscribeAsCompletionStage());
      }
      List<WriteResult> results = answers.stream().map(CompletableFuture::join).toList();

      // Then
      assertThat(results).filteredOn(WriteResult.Written.class::isInstance).hasSize(1);
      assertThat(results)
          .filteredOn(WriteResult.Conflict.class::isInstance)
          .hasSize(49)
          .containsOnly(new WriteResult.Conflict(2));
      assertThat(await(store.history(key(ResourceType.PATIENT, "p")))).hasSize(2);
    }
  }

  @Test
  default void showsBatchesWholeOrNotAtAll() {
    try (Store store = open()) {
      // Given
      int batch = 20;
      int batches = 60;
      CompletableFuture<Void> loading =
          CompletableFuture.runAsync(
              () -> {
                for (int i = 0; i < batches; i++) {
                  store.bulkLoad(TENANT).put(batch(i, batch));
                }
              });

      // When
      List<Integer> seen = new ArrayList<>();
      boolean done;
      do {
        done = loading.isDone();
        seen.add(found(store));
      } while (!done);
      loading.join();

      // Then
      assertThat(seen).isSorted().allMatch(count -> count % batch == 0).endsWith(batch * batches);
    }
  }

  @Test
  default void answersWhatWasWrittenAsSoonAsItIsAnswered() {
    try (Store store = open()) {
      // When, then
      for (int i = 0; i < 100; i++) {
        writeNew(store, patient("p" + i, "Dahl"));
        assertThat(await(store.read(key(ResourceType.PATIENT, "p" + i)))).isPresent();
      }
    }
  }

  @Test
  default void failsWhenClosed() {
    // Given
    Store store = open();
    store.close();

    // When, then
    assertThatThrownBy(() -> await(store.read(key(ResourceType.PATIENT, "p"))))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> await(store.write(TENANT, patient("p", "Dahl"), 0)))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> store.bulkLoad(TENANT).put(List.of(patient("p", "Dahl"))))
        .isInstanceOf(StoreException.class);
    store.close();
  }

  private static List<Resource> batch(int number, int size) {
    return IntStream.range(0, size)
        .<Resource>mapToObj(i -> observation("o" + number + "-" + i, "p", "2016"))
        .toList();
  }

  private static int found(Store store) {
    Target patient = new Target(ResourceType.PATIENT, "p");
    return find(
            store, ResourceType.OBSERVATION, new Criterion.References("patient", List.of(patient)))
        .size();
  }
}
