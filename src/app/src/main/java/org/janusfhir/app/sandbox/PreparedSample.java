package org.janusfhir.app.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.ServiceLoader;
import org.janusfhir.server.ConfigurationCheck;
import org.janusfhir.store.embedded.EmbeddedStore;
import org.janusfhir.store.embedded.Prepared;
import org.janusfhir.wire.FhirVersion;

/**
 * A store with the sample in it, which the build makes and a new store begins with. To read and
 * index the sample takes seconds, and would be most of the time that a first start takes.
 */
public final class PreparedSample {
  private static final String NAME = "/sample/prepared.mv";

  private PreparedSample() {}

  /** What a new store begins with; null if no version reads the sample. */
  public static Prepared find() {
    boolean there = PreparedSample.class.getResource(NAME) != null;
    return there ? () -> PreparedSample.class.getResourceAsStream(NAME) : null;
  }

  /**
   * Makes it, for the build.
   *
   * @param arguments the folder of classes, and one to work in
   */
  public static void main(String... arguments) throws IOException {
    Path target = Path.of(arguments[0] + NAME);
    Path folder = Path.of(arguments[1]);
    for (Path former : List.of(target, folder.resolve("record.mv"), folder.resolve("lock"))) {
      Files.deleteIfExists(former);
    }
    List<FhirVersion> versions =
        ServiceLoader.load(FhirVersion.class).stream().map(ServiceLoader.Provider::get).toList();
    boolean filled;
    try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC())) {
      new BundledSample(versions).load(store.bulkLoad(ConfigurationCheck.SANDBOX));
      filled = !store.isEmpty(ConfigurationCheck.SANDBOX).await().indefinitely();
    }
    if (filled) {
      Files.move(folder.resolve("record.mv"), target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
