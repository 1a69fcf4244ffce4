package org.janusfhir.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.ServiceLoader;
import org.janusfhir.app.VersionFolder;
import org.janusfhir.store.BulkLoad;
import org.janusfhir.store.embedded.EmbeddedStore;
import org.janusfhir.wire.FhirVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample as the build prepared it. */
@QuarkusTest
class PreparedSampleTest {
  @Inject @All List<FhirVersion> versions;
  @Inject BundledSample sample;

  @TempDir Path folder;

  @Test
  void buildFindsEveryVersion() {
    assertThat(ServiceLoader.load(FhirVersion.class))
        .extracting(FhirVersion::id)
        .containsExactlyInAnyOrderElementsOf(versions.stream().map(FhirVersion::id).toList());
  }

  @Test
  void holdsWhatTheFilesSay() {
    // Given
    VersionFolder.assumePresent("dstu2");
    EnumSet<BulkLoad.Outcome> outcomes = EnumSet.noneOf(BulkLoad.Outcome.class);

    // When
    try (EmbeddedStore store =
        EmbeddedStore.open(folder, Clock.systemUTC(), PreparedSample.find())) {
      BulkLoad load = store.bulkLoad("sandbox");
      sample.load(
          resources -> {
            List<BulkLoad.Outcome> ofThese = load.put(resources);
            outcomes.addAll(ofThese);
            return ofThese;
          });
    }

    // Then
    assertThat(outcomes).containsExactly(BulkLoad.Outcome.UNCHANGED);
  }
}
