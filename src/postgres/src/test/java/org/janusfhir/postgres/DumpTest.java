package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.TestResources.observation;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backups that PostgreSQL's own tools make while Janus writes. The server that comes as an artifact
 * has no such tools, so this is run with an installed one only.
 */
@Tag("installed-postgres")
class DumpTest {
  private static final int WRITTEN_BEFORE = 40;
  private static final int BATCH = 5;

  @TempDir private Path folder;

  @Test
  void hasAllThatWasAnsweredBeforeItAndNoHalfWrite() throws Exception {
    Path dump = folder.resolve("janus.dump");
    String original = TestDatabase.migrated();
    String restored = TestServer.newDatabase();
    AtomicInteger answered = new AtomicInteger();
    AtomicBoolean ended = new AtomicBoolean();
    byte[] secret;
    int before;
    try (PostgresStore store = TestDatabase.open(original, Clock.systemUTC())) {
      // Given
      secret = store.secret();
      Thread writer = new Thread(() -> writeUntil(ended, store, answered), "writer");
      writer.start();
      while (writer.isAlive() && answered.get() < WRITTEN_BEFORE) {
        Thread.sleep(5);
      }

      // When
      before = answered.get();
      run("pg_dump", "--format=custom", "--file=" + dump, "--dbname=" + original);
      ended.set(true);
      writer.join();
    }
    run("pg_restore", "--exit-on-error", "--no-owner", "--dbname=" + restored, dump.toString());

    // Then
    try (PostgresStore store = TestDatabase.open(restored, Clock.systemUTC())) {
      assertThat(store.secret()).isEqualTo(secret);
      int batches = 0;
      while (!batch(store, batches).isEmpty()) {
        assertThat(batch(store, batches)).hasSize(BATCH);
        batches++;
      }
      assertThat(batches).isBetween(before, answered.get());
      store.bulkLoad(TENANT).put(List.of(observation("later", "p", "2016")));
    }
  }

  private static void writeUntil(AtomicBoolean ended, Store store, AtomicInteger answered) {
    while (!ended.get()) {
      int batch = answered.get();
      store
          .bulkLoad(TENANT)
          .put(
              IntStream.range(0, BATCH)
                  .<Resource>mapToObj(i -> observation("b" + batch + '-' + i, "b" + batch, "2016"))
                  .toList());
      answered.incrementAndGet();
    }
  }

  private static List<String> batch(Store store, int batch) {
    Target patient = new Target(ResourceType.PATIENT, "b" + batch);
    return find(
        store, ResourceType.OBSERVATION, new Criterion.References("patient", List.of(patient)));
  }

  private static void run(String tool, String... arguments) throws Exception {
    Path binaries = Path.of(System.getProperty("tests.postgres"));
    List<String> command =
        Stream.concat(
                Stream.of(binaries.resolve(tool).toString(), "--username=" + TestServer.USER),
                Stream.of(arguments))
            .toList();
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor()).as(command.toString()).isZero();
  }
}
