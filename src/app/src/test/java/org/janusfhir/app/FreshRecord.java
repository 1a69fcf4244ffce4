package org.janusfhir.app;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.janusfhir.app.https.Certificates;
import org.janusfhir.app.store.FreshDatabase;

/**
 * Every run of the tests starts with an empty folder, and with a certificate of its own. With
 * <code>-Dtests.store=postgres</code> the record is in a new database instead of the folder.
 */
public final class FreshRecord implements QuarkusTestResourceLifecycleManager {
  private static final String PASSWORD = "test-only";

  /** Whether there are sample patients in a database, as a server puts them into a new folder. */
  private boolean sample = true;

  @Override
  public void setContext(Context context) {
    sample = !ProductionTest.Production.class.getName().equals(context.testProfile());
  }

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "record");
      Path keyStore = folder.resolveSibling(folder.getFileName() + ".p12");
      Certificates.writePkcs12(keyStore, PASSWORD, "localhost");
      Map<String, String> settings = new HashMap<>();
      settings.put("janus.store.path", folder.toString());
      settings.put("quarkus.http.ssl.certificate.key-store-file", keyStore.toString());
      settings.put("quarkus.http.ssl.certificate.key-store-password", PASSWORD);
      if ("postgres".equals(System.getProperty("tests.store"))) {
        settings.putAll(sample ? FreshDatabase.settingsWithSample() : FreshDatabase.settings());
      }
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {}
}
