package org.janusfhir.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.key;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.contract.PageContract;
import org.janusfhir.store.contract.TestResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real process while it writes, again and again in the same folder. */
class CrashTest {
  private static final int ROUNDS = 4;
  private static final int LINES = 1500;

  @TempDir private Path folder;

  /** Different in every run, and in every message of a failure. */
  private final long seed = System.nanoTime();

  private final Random random = new Random(seed);

  @Test
  void losesNoAnsweredWriteAndShowsNoHalfOne() throws Exception {
    long version = 0;
    for (int round = 0; round < ROUNDS; round++) {
      // Given
      List<String> answered = killedAfter(random.nextInt(LINES), "single", version + 1);

      // When
      try (Store store = EmbeddedStore.open(folder, Clock.systemUTC())) {

        // Then
        for (String line : answered) {
          String[] idAndVersion = line.split(" ");
          assertThat(idAndVersion).as("seed %s: %s", seed, line).hasSize(2);
          assertThat(
                  await(
                      store.read(
                          key(ResourceType.PATIENT, idAndVersion[0]),
                          Long.parseLong(idAndVersion[1]))))
              .as("seed %s: %s", seed, line)
              .isPresent();
        }
        version = evenOut(store);
        assertPatientsWhole(store);
      }
    }
  }

  @Test
  void losesNoAnsweredBatchAndShowsNoHalfOne() throws Exception {
    int next = 0;
    for (int round = 0; round < ROUNDS; round++) {
      // Given
      List<String> answered = killedAfter(random.nextInt(LINES / 5), "bulk", next);

      // When
      try (Store store = EmbeddedStore.open(folder, Clock.systemUTC())) {

        // Then
        for (String batch : answered) {
          assertThat(batch(store, batch)).as("seed %s: %s", seed, batch).isEqualTo(ids(batch));
        }
        next += answered.size();
        while (!batch(store, "b" + next).isEmpty()) {
          assertThat(batch(store, "b" + next)).as("seed %s", seed).isEqualTo(ids("b" + next));
          next++;
        }
        assertThat(await(store.count(TENANT, PageContract.all(ResourceType.OBSERVATION))))
            .as("seed %s", seed)
            .isEqualTo(next * CrashingWriter.BATCH);
      }
    }
  }

  @Test
  void isRefusedToASecondProcess() throws Exception {
    // Given
    Process first = start("bulk", 0);
    try (BufferedReader answers = first.inputReader(UTF_8)) {
      answers.readLine();

      // When, then
      assertThatThrownBy(() -> EmbeddedStore.open(folder, Clock.systemUTC()))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is in use: stop the other Janus");
    } finally {
      first.destroyForcibly().waitFor();
    }
  }

  /** Brings all patients to one version, of which the next round writes the next. */
  private static long evenOut(Store store) {
    long newest = 0;
    for (int i = 0; i < CrashingWriter.PATIENTS; i++) {
      newest = Math.max(newest, version(store, i));
    }
    for (int i = 0; i < CrashingWriter.PATIENTS; i++) {
      for (long version = version(store, i); version < newest; version++) {
        var patient = TestResources.patient("p" + i, CrashingWriter.family(i, version + 1));
        await(store.write(TENANT, patient, version));
      }
    }
    return newest;
  }

  private static long version(Store store, int patient) {
    return await(store.read(key(ResourceType.PATIENT, "p" + patient)))
        .map(StoredResource::versionId)
        .orElse(0L);
  }

  private void assertPatientsWhole(Store store) {
    for (int i = 0; i < CrashingWriter.PATIENTS; i++) {
      List<StoredResource> history = await(store.history(key(ResourceType.PATIENT, "p" + i)));
      long current = history.isEmpty() ? 0 : history.get(0).versionId();
      assertThat(history).as("seed %s", seed).hasSize((int) current);
      for (long version = 1; version <= current; version++) {
        Criterion family =
            new Criterion.Strings(
                "family", StringMatch.STARTS_WITH, List.of(CrashingWriter.family(i, version)));
        assertThat(find(store, ResourceType.PATIENT, family))
            .as("seed %s", seed)
            .isEqualTo(version == current ? List.of("p" + i) : List.of());
      }
    }
  }

  private static List<String> batch(Store store, String patient) {
    Target target = new Target(ResourceType.PATIENT, patient);
    List<String> found =
        find(store, ResourceType.OBSERVATION, new Criterion.References("patient", List.of(target)));
    for (String id : found) {
      assertThat(await(store.read(key(ResourceType.OBSERVATION, id)))).isPresent();
    }
    return found;
  }

  private static List<String> ids(String batch) {
    return IntStream.range(0, CrashingWriter.BATCH)
        .mapToObj(i -> batch + '-' + i)
        .sorted()
        .toList();
  }

  /** What a process said before it was killed, more than that many lines. */
  private List<String> killedAfter(int lines, String mode, long from)
      throws IOException, InterruptedException {
    List<String> answered = new ArrayList<>();
    Process process = start(mode, from);
    try (BufferedReader answers = process.inputReader(UTF_8)) {
      String line = answers.readLine();
      while (line != null) {
        if (line.endsWith(CrashingWriter.END)) {
          answered.add(line.substring(0, line.length() - 1));
        }
        if (answered.size() > lines) {
          // The process itself would also close the stream, and with it what was answered.
          process.toHandle().destroyForcibly();
        }
        line = answers.readLine();
      }
    }
    process.waitFor();
    assertThat(answered).as("seed %s", seed).hasSizeGreaterThan(lines);
    return answered;
  }

  private Process start(String mode, long from) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            CrashingWriter.class.getName(),
            folder.toString(),
            mode,
            Long.toString(from))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
