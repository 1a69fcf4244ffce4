package org.janusfhir.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.TestResources.observation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.contract.PageContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opening a folder accepts, refuses and repairs. */
class FolderTest {
  @TempDir private Path folder;

  private Path file;
  private byte[] secret;

  @BeforeEach
  void fill() {
    try (EmbeddedStore store = open()) {
      for (int batch = 0; batch < 10; batch++) {
        store.bulkLoad(TENANT).put(batch(batch));
      }
      secret = store.secret();
    }
    file = folder.resolve("record.mv");
  }

  @Test
  void keepsItsSecret() {
    try (EmbeddedStore store = open()) {
      assertThat(store.secret()).hasSize(32).isEqualTo(secret);
    }
  }

  @Test
  void nobodyElseCanReadIt() throws IOException {
    // Given: as an earlier Janus, or a backup, may have left it
    assertThat(rights(folder)).isEqualTo("rwx------");
    assertThat(rights(file)).isEqualTo("rw-------");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    // When
    try (Store store = open()) {

      // Then
      assertThat(rights(folder)).isEqualTo("rwx------");
      assertThat(rights(file)).isEqualTo("rw-------");
      assertThat(rights(folder.resolve("lock"))).isEqualTo("rw-------");
      assertThat(find(store, ResourceType.OBSERVATION)).hasSize(1000);
    }
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void refusesTheFormatOfANewerJanus() {
    // Given
    about("format", ByteBuffer.allocate(4).putInt(2).array());

    // When, then
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("has format 2, this Janus knows formats up to 1")
        .hasMessageContaining("start the newer Janus");
  }

  @Test
  void buildsTheIndexOfAnotherRevisionAnew() {
    // Given
    about("index", ByteBuffer.allocate(4).putInt(-1).array());
    try (MVStore store = StoreFile.openStore(file, 1)) {
      Tables.open(store).index().clear();
    }

    // When
    try (Store store = open()) {

      // Then
      assertThat(find(store, ResourceType.OBSERVATION)).hasSize(1000);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 0.3, 0.9})
  void refusesAFileOfWhichTheEndIsLost(double share) throws IOException {
    // Given
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate((long) (channel.size() * share));
    }

    // When, then
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("damaged")
        .hasMessageContaining("backup");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 0.9})
  void neverTakesGarbageForTheRecord(double share) throws IOException {
    // Given
    byte[] bytes = Files.readAllBytes(file);
    byte[] garbage = new byte[Math.min(200_000, bytes.length / 4)];
    new Random(1).nextBytes(garbage);
    System.arraycopy(
        garbage, 0, bytes, (int) ((bytes.length - garbage.length) * share), garbage.length);
    Files.write(file, bytes);

    // When, then
    assertThatThrownBy(this::readAll)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("damaged")
        .hasMessageContaining("backup");
  }

  @Test
  void refusesTheSameFolderTwice() {
    try (Store first = open()) {
      // When, then
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(this::open)
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("is in use");
      }
      assertThat(find(first, ResourceType.OBSERVATION)).hasSize(1000);
    }
  }

  @Test
  void beginsAgainWhereMakingAStoreWasInterrupted() throws IOException {
    // Given
    Files.move(file, folder.resolve("record.new"));
    Files.delete(folder.resolve("lock"));

    // When
    try (Store store = open()) {

      // Then
      assertThat(find(store, ResourceType.OBSERVATION)).isEmpty();
    }
  }

  @Test
  void doesNotMindAnInterruptedReader() {
    try (Store store = open()) {
      // When
      Thread.currentThread().interrupt();
      Integer found =
          store
              .count(TENANT, PageContract.all(ResourceType.OBSERVATION))
              .subscribeAsCompletionStage()
              .getNow(0);

      // Then
      assertThat(Thread.interrupted()).isTrue();
      assertThat(found).isEqualTo(1000);
      assertThat(find(store, ResourceType.OBSERVATION)).hasSize(1000);
    }
  }

  @Test
  void closesWhole() {
    // Given
    Store interrupted = open();

    // When
    Thread.currentThread().interrupt();
    interrupted.close();

    // Then
    assertThat(Thread.interrupted()).isTrue();
    readAll();
  }

  private EmbeddedStore open() {
    return EmbeddedStore.open(folder, Clock.systemUTC());
  }

  private void readAll() {
    try (Store store = open()) {
      assertThat(find(store, ResourceType.OBSERVATION)).hasSize(1000);
    }
  }

  private void about(String key, byte[] value) {
    try (MVStore store = StoreFile.openStore(file, 1)) {
      MVMap.Builder<String, byte[]> about = new MVMap.Builder<>();
      about.keyType(StringDataType.INSTANCE).valueType(BytesType.INSTANCE);
      store.openMap("about", about).put(key, value);
    }
  }

  private static List<Resource> batch(int batch) {
    return IntStream.range(0, 100)
        .<Resource>mapToObj(i -> observation("o" + batch + '-' + i, "p" + batch, "2016-01-01"))
        .toList();
  }
}
