package org.janusfhir.app;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every run of the tests starts with an empty folder, and with a certificate of its own. */
public final class FreshRecord implements QuarkusTestResourceLifecycleManager {
  private static final String PASSWORD = "test-only";

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "record");
      Path keyStore = folder.resolveSibling(folder.getFileName() + ".p12");
      makeCertificate(keyStore);
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

  private static void makeCertificate(Path keyStore) throws IOException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String options =
        "-genkeypair -alias janus -keyalg EC -groupname secp256r1 -dname CN=localhost -validity 2"
            + " -ext san=dns:localhost,ip:127.0.0.1 -storetype PKCS12 -storepass "
            + PASSWORD;
    List<String> command = new ArrayList<>(List.of(keytool));
    command.addAll(List.of(options.split(" ")));
    command.addAll(List.of("-keystore", keyStore.toString()));
    try {
      int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (exit != 0) {
        throw new IOException("keytool answered " + exit);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
