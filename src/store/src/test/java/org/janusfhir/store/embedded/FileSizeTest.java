package org.janusfhir.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.TestResources.patient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.janusfhir.model.Resource;
import org.janusfhir.store.BulkLoad;
import org.janusfhir.store.codec.CanonicalCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits leave dead pages behind, which must not stay. */
class FileSizeTest {
  private static final int COMMITS = 1_500;
  private static final int PATIENTS = 300;

  /** What an almost empty store may take: dead pages are collected before they are given back. */
  private static final long ALLOWANCE = 2 << 20;

  @TempDir private Path folder;

  @Test
  void staysInProportionToWhatIsKept() throws IOException {
    // Given
    long content = 0;
    long largest = 0;
    try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC())) {
      BulkLoad load = store.bulkLoad(TENANT);
      load.put(IntStream.range(0, PATIENTS).<Resource>mapToObj(i -> version(i, 0)).toList());

      // When
      for (int i = 0; i < COMMITS; i++) {
        Resource next = version(i % PATIENTS, i + 1);
        load.put(List.of(next));
        content += CanonicalCodec.encode(next).length;
        largest = Math.max(largest, Files.size(folder.resolve("record.mv")));
      }
    }

    // Then
    assertThat(largest).isLessThan(2 * content + ALLOWANCE);
  }

  private static Resource version(int patient, int version) {
    return patient("p" + patient, "Family" + version, "Given" + patient);
  }
}
