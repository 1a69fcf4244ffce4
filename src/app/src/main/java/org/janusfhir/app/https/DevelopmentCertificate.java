package org.janusfhir.app.https;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate that nobody vouches for, for names of this machine only. It is kept, so that a
 * browser has to be told but once to trust it, and made by the <code>keytool</code> that every Java
 * runtime has, so that no library for it is needed.
 */
final class DevelopmentCertificate {
  /** Of the key store. What protects it is the mode of the file. */
  static final String PASSWORD = "janus-development";

  private static final String FILE = "development.p12";
  private static final String ALIAS = "janus";

  /** Apple's systems believe none that is valid for more than 825 days. */
  private static final String OPTIONS =
      "-genkeypair -keyalg EC -groupname secp256r1 -validity 820 -storetype PKCS12"
          + " -ext san=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1 -ext eku=serverAuth";

  private static final Duration LEAST_LEFT = Duration.ofDays(30);

  private DevelopmentCertificate() {}

  /**
   * The key store in that folder, made if there is none or its certificate is about to expire.
   *
   * @throws IOException if it can be neither read nor made
   */
  static Path in(Path folder) throws IOException {
    Path keyStore = folder.resolve(FILE);
    if (!Files.exists(keyStore) || expires(keyStore)) {
      Files.createDirectories(folder);
      // Nobody else may look into such a folder, not even before the file has its mode.
      Path making = Files.createTempDirectory(folder, "development");
      Path made = making.resolve(FILE);
      try {
        make(made);
        protect(made);
        Files.move(made, keyStore, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(made);
        Files.delete(making);
      }
    }
    return keyStore;
  }

  private static boolean expires(Path keyStore) throws IOException {
    try (InputStream in = Files.newInputStream(keyStore)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD.toCharArray());
      X509Certificate certificate = (X509Certificate) store.getCertificate(ALIAS);
      return certificate == null
          || certificate.getNotAfter().toInstant().isBefore(Instant.now().plus(LEAST_LEFT));
    } catch (GeneralSecurityException e) {
      throw new IOException(keyStore + " is no key store of a development certificate", e);
    }
  }

  private static void make(Path keyStore) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(keytool());
    command.addAll(List.of(OPTIONS.split(" ", -1)));
    command.addAll(List.of("-alias", ALIAS, "-dname", "CN=localhost, O=Janus development"));
    command.addAll(List.of("-storepass", PASSWORD, "-keystore", keyStore.toString()));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    keytool.getOutputStream().close();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (keytool.waitFor() != 0) {
        throw new IOException("keytool made no certificate: " + said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while a certificate was made", e);
    }
  }

  /** Java's own, or, in the executable, which has no Java, that of the search path. */
  private static String keytool() {
    String java = System.getProperty("java.home");
    return java == null ? "keytool" : Path.of(java, "bin", "keytool").toString();
  }

  private static void protect(Path keyStore) throws IOException {
    if (keyStore.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(keyStore, PosixFilePermissions.fromString("rw-------"));
    }
  }
}
