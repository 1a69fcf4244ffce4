package org.janusfhir.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.key;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.patient;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a store that is in use. */
class BackupTest {
  private static final int WRITTEN_BEFORE = 500;
  private static final int BATCH = 20;

  @TempDir private Path folder;
  private Path original;
  private Path copy;

  @BeforeEach
  void name() {
    original = folder.resolve("original");
    copy = folder.resolve("backups/copy");
  }

  @Test
  void hasAllThatWasAnsweredBeforeItAndNoHalfWrite() throws Exception {
    AtomicInteger answered = new AtomicInteger();
    AtomicBoolean ended = new AtomicBoolean();
    int before;
    try (EmbeddedStore store = open(original)) {
      // Given
      Thread writer = new Thread(() -> writeUntil(ended, store, answered), "writer");
      writer.start();
      while (writer.isAlive() && answered.get() < WRITTEN_BEFORE / BATCH) {
        Thread.sleep(5);
      }

      // When
      before = answered.get();
      store.backup(copy);
      int after = answered.get();
      while (writer.isAlive() && answered.get() < after + 2) {
        Thread.sleep(5); // writes still go on
      }
      ended.set(true);
      writer.join();
    }

    // Then
    try (Store store = open(copy)) {
      int batches = 0;
      while (!batch(store, batches).isEmpty()) {
        assertThat(batch(store, batches)).hasSize(BATCH);
        batches++;
      }
      assertThat(batches).isGreaterThanOrEqualTo(before).isLessThan(answered.get());
      assertThat(find(store, ResourceType.OBSERVATION)).hasSize(batches * BATCH);
    }
  }

  @Test
  void hasFormerVersionsAndTheSecretAndCanBeWritten() throws Exception {
    try (EmbeddedStore store = open(original)) {
      // Given
      writeNew(store, patient("p", "Dahl"));
      await(store.write(TENANT, patient("p", "Lund"), 1));

      // When
      store.backup(copy);

      // Then
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
          .isEqualTo("rwx------");
      try (EmbeddedStore restored = open(copy)) {
        assertThat(restored.secret()).isEqualTo(store.secret());
        assertThat(history(restored)).isEqualTo(history(store)).hasSize(2);
        await(restored.write(TENANT, patient("p", "Berg"), 2));
      }
      assertThat(history(store)).hasSize(2);
    }
  }

  @Test
  void replacesNoStore() {
    try (EmbeddedStore store = open(original)) {
      store.backup(copy);

      assertThatThrownBy(() -> store.backup(copy))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("There is a store in " + copy + " already");
      assertThatThrownBy(() -> store.backup(original)).isInstanceOf(StoreException.class);
    }
  }

  private static List<List<Object>> history(Store store) {
    return await(store.history(key(ResourceType.PATIENT, "p"))).stream()
        .map(one -> List.<Object>of(one.versionId(), one.lastUpdatedMillis(), one.resource()))
        .toList();
  }

  private static void writeUntil(AtomicBoolean ended, Store store, AtomicInteger answered) {
    while (!ended.get()) {
      int batch = answered.get();
      List<Resource> resources = new ArrayList<>();
      IntStream.range(0, BATCH)
          .forEach(i -> resources.add(observation("b" + batch + '-' + i, "b" + batch, "2016")));
      store.bulkLoad(TENANT).put(resources);
      answered.incrementAndGet();
    }
  }

  private static List<String> batch(Store store, int batch) {
    Target patient = new Target(ResourceType.PATIENT, "b" + batch);
    return find(
        store, ResourceType.OBSERVATION, new Criterion.References("patient", List.of(patient)));
  }

  private static EmbeddedStore open(Path path) {
    return EmbeddedStore.open(path, Clock.systemUTC());
  }
}
