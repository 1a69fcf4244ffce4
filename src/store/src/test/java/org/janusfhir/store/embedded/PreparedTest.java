package org.janusfhir.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.TestResources.observation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that begin with a file made before. */
class PreparedTest {
  @TempDir private Path made;
  @TempDir private Path folder;

  private byte[] secret;

  @BeforeEach
  void make() {
    try (EmbeddedStore store = EmbeddedStore.open(made, Clock.systemUTC())) {
      store.bulkLoad(TENANT).put(List.of(observation("prepared", "p", "2020-01-01")));
      secret = store.secret();
    }
  }

  @Test
  void newStoreBeginsWithIt() {
    try (EmbeddedStore store = open()) {
      assertThat(has(store, "prepared")).isTrue();
    }
  }

  @Test
  void storesOfTheSameFileHaveSecretsOfTheirOwn() {
    try (EmbeddedStore store = open()) {
      assertThat(store.secret()).hasSize(32).isNotEqualTo(secret);
    }
  }

  @Test
  void storeThatIsThereStaysAsItIs() {
    // Given
    byte[] own;
    try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC())) {
      store.bulkLoad(TENANT).put(List.of(observation("own", "p", "2020-01-01")));
      own = store.secret();
    }

    // When
    try (EmbeddedStore store = open()) {

      // Then
      assertThat(has(store, "own")).isTrue();
      assertThat(has(store, "prepared")).isFalse();
      assertThat(store.secret()).isEqualTo(own);
    }
  }

  private EmbeddedStore open() {
    return EmbeddedStore.open(
        folder, Clock.systemUTC(), () -> Files.newInputStream(made.resolve("record.mv")));
  }

  private static boolean has(Store store, String id) {
    return store
        .read(new ResourceKey(TENANT, ResourceType.OBSERVATION, id))
        .await()
        .indefinitely()
        .isPresent();
  }
}
