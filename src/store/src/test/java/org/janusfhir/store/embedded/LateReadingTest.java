package org.janusfhir.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.key;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.patient;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.BulkLoad;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.contract.PageContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was found is read when it is asked for, which may be long after. */
class LateReadingTest {
  /** The file is tidied every 64 commits. */
  private static final int COMMITS = 200;

  private static final Resource FIRST = patient("p", "First");

  @TempDir private Path folder;

  private Store store;

  @BeforeEach
  void open() {
    store = EmbeddedStore.open(folder, Clock.systemUTC());
    writeNew(store, FIRST);
  }

  @Test
  void readsTheVersionThatWasFoundAndNotALaterOne() {
    try (Store open = store) {
      // Given
      StoredResource found = found();

      // When
      await(open.write(TENANT, patient("p", "Second"), 1));

      // Then
      assertThat(found.versionId()).isEqualTo(1);
      assertThat(found.resource()).isEqualTo(FIRST);
    }
  }

  @Test
  void readsAPageAfterTheFileWasWrittenAnew() {
    try (Store open = store) {
      // Given
      List<Resource> written = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        written.add(observation("o" + i, "p", "2016-01-01"));
      }
      BulkLoad load = open.bulkLoad(TENANT);
      load.put(written);
      List<StoredResource> page =
          await(open.search(TENANT, PageContract.all(ResourceType.OBSERVATION))).resources();

      // When
      for (int i = 0; i < COMMITS; i++) {
        load.put(List.of(observation("o" + i % 50, "p" + i, "2017-01-01"), patient("q" + i, "Q")));
      }

      // Then
      assertThat(page)
          .extracting(StoredResource::resource)
          .containsExactlyInAnyOrderElementsOf(written);
    }
  }

  @Test
  void refusesToReadAfterTheStoreWasClosed() {
    // Given
    StoredResource read = found();
    StoredResource unread = found();
    assertThat(read.resource()).isEqualTo(FIRST);

    // When
    store.close();

    // Then
    assertThat(read.resource()).isEqualTo(FIRST);
    assertThatThrownBy(unread::resource)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("closed");
  }

  private StoredResource found() {
    return await(store.read(key(ResourceType.PATIENT, "p"))).orElseThrow();
  }
}
