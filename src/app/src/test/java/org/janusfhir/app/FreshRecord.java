package org.janusfhir.app;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.janusfhir.app.https.Certificates;

/** Every run of the tests starts with an empty folder, and with a certificate of its own. */
public final class FreshRecord implements QuarkusTestResourceLifecycleManager {
  private static final String PASSWORD = "test-only";

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "record");
      Path keyStore = folder.resolveSibling(folder.getFileName() + ".p12");
      Certificates.writePkcs12(keyStore, PASSWORD, "localhost");
      return Map.of(
          "janus.store.path",
          folder.toString(),
          "quarkus.http.ssl.certificate.key-store-file",
          keyStore.toString(),
          "quarkus.http.ssl.certificate.key-store-password",
          PASSWORD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {}
}
