package org.janusfhir.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.janusfhir.store.embedded.EmbeddedStore;
import org.janusfhir.wire.FhirVersion;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The embedded store in a temporary folder, filled. */
@State(Scope.Benchmark)
public class SampleStore {
  /** How many, each with {@link SampleRecord#OBSERVATIONS} Observations. */
  @Param("100")
  public int patients;

  private Path folder;
  private EmbeddedStore store;

  /** Fills it. */
  @Setup
  public void open() throws IOException {
    List<FhirVersion> versions = InstalledVersions.all();
    folder = Files.createTempDirectory("janus-bench");
    store = EmbeddedStore.open(folder, Clock.systemUTC());
    SampleRecord.read(versions).load(patients, store.bulkLoad(Benched.TENANT));
  }

  /** Deletes it. */
  @TearDown
  public void delete() throws IOException {
    store.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(SampleStore::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  EmbeddedStore store() {
    return store;
  }

  /** Any of the patients. */
  String anyPatient() {
    return SampleRecord.patientId(ThreadLocalRandom.current().nextInt(patients));
  }
}
