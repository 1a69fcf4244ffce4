package org.janusfhir.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.key;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.store.BulkLoad;
import org.janusfhir.store.BulkLoad.Outcome;
import org.janusfhir.store.Store;
import org.janusfhir.store.contract.PageContract;
import org.junit.jupiter.api.Test;

/** A load that is killed and begun again takes up where it was. */
class KilledLoadTest {
  private static final int ANSWERED = 8;
  private static final int MORE = 4;

  @Test
  void losesNoAnsweredBatchAndTakesNoneTwice() throws Exception {
    // Given
    String address = TestDatabase.migrated();
    int answered = answeredBeforeKill(address);

    try (Store store = TestDatabase.open(address, Clock.systemUTC())) {
      // When
      BulkLoad load = store.bulkLoad(TENANT);
      int batches = answered + MORE;
      List<Set<Outcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < batches; i++) {
        outcomes.add(EnumSet.copyOf(load.put(Loader.batch(i))));
      }

      // Then
      assertThat(outcomes.subList(0, answered)).containsOnly(EnumSet.of(Outcome.UNCHANGED));
      assertThat(outcomes).allMatch(ofBatch -> ofBatch.size() == 1, "all of it or nothing");
      assertThat(load.put(Loader.batch(batches))).containsOnly(Outcome.CREATED);
      assertThat(await(store.count(TENANT, PageContract.all(ResourceType.OBSERVATION))))
          .isEqualTo((batches + 1) * (Loader.BATCH - 1));
      for (int i = 0; i < batches; i++) {
        assertThat(await(store.history(key(ResourceType.PATIENT, "p" + i)))).hasSize(1);
        Target patient = new Target(ResourceType.PATIENT, "p" + i);
        assertThat(
                find(
                    store,
                    ResourceType.OBSERVATION,
                    new Criterion.References("patient", List.of(patient))))
            .hasSize(Loader.BATCH - 1);
      }
    }
  }

  /** How many batches a process said were answered before it was killed. */
  private static int answeredBeforeKill(String address) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Loader.class.getName(),
                address)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int answered = 0;
    try (BufferedReader answers = process.inputReader(UTF_8)) {
      String line = answers.readLine();
      while (line != null) {
        answered += line.endsWith(".") ? 1 : 0;
        if (answered >= ANSWERED) {
          // The process itself would also close the stream, and with it what was answered.
          process.toHandle().destroyForcibly();
        }
        line = answers.readLine();
      }
    }
    process.waitFor();
    assertThat(answered).isGreaterThanOrEqualTo(ANSWERED);
    return answered;
  }
}
