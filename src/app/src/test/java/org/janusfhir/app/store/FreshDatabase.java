package org.janusfhir.app.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.janusfhir.app.sandbox.BundledSample;
import org.janusfhir.postgres.TestDatabase;
import org.janusfhir.postgres.TestServer;
import org.janusfhir.server.ConfigurationCheck;
import org.janusfhir.store.Store;
import org.janusfhir.wire.FhirVersion;

/** A database of its own, empty when the application starts. */
public final class FreshDatabase implements QuarkusTestResourceLifecycleManager {
  /** Where the sample is, known to all class loaders of the process. */
  private static final String SAMPLE = "tests.postgres.sample";

  /** The settings by which a record is kept in a new database. */
  public static Map<String, String> settings() {
    return settings(TestServer.newDatabase());
  }

  /** The same, but the sample is there already. To read it takes longer than to copy it. */
  public static Map<String, String> settingsWithSample() {
    String sample = System.getProperty(SAMPLE);
    if (sample == null) {
      sample = sample();
      System.setProperty(SAMPLE, sample);
    }
    return settings(TestServer.copyOf(sample));
  }

  @Override
  public Map<String, String> start() {
    return settings();
  }

  @Override
  public void stop() {}

  private static Map<String, String> settings(String address) {
    return Map.of(
        "janus.store.kind",
        "postgres",
        "janus.store.postgres.migrate-at-start",
        "true",
        "quarkus.datasource.reactive.url",
        address,
        "quarkus.datasource.username",
        TestServer.USER,
        "quarkus.datasource.password",
        "not asked for");
  }

  private static String sample() {
    String address = TestDatabase.migrated();
    List<FhirVersion> versions =
        ServiceLoader.load(FhirVersion.class).stream().map(ServiceLoader.Provider::get).toList();
    try (Store store = TestDatabase.open(address, Clock.systemUTC())) {
      new BundledSample(versions).load(store.bulkLoad(ConfigurationCheck.SANDBOX));
    }
    return address;
  }
}
