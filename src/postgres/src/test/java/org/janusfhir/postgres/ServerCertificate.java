package org.janusfhir.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;

/**
 * What a server shows clients that encrypt.
 *
 * @param certificate a file of PEM, signed by itself, which names localhost
 * @param key a file of PEM that only its owner may read
 */
public record ServerCertificate(Path certificate, Path key) {
  private static final String PASSWORD = "of the test";

  /**
   * Makes a key and its certificate, which is good for two days.
   *
   * @param folder that the files are written to
   * @param name of the files
   */
  public static ServerCertificate make(Path folder, String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path keys = folder.resolve(name + ".p12");
    generate(name, keys);
    KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    Key secret = store.getKey(name, PASSWORD.toCharArray());
    Path key = folder.resolve(name + ".key");
    Files.createFile(
        key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(key, pem("PRIVATE KEY", secret.getEncoded()));
    Path certificate = folder.resolve(name + ".crt");
    Files.writeString(certificate, pem("CERTIFICATE", store.getCertificate(name).getEncoded()));
    return new ServerCertificate(certificate, key);
  }

  /** The settings of <code>postgresql.conf</code> by which a server shows it. */
  public Map<String, String> settings() {
    return Map.of(
        "ssl", "on",
        "ssl_cert_file", certificate.toString(),
        "ssl_key_file", key.toString());
  }

  private static void generate(String name, Path keys) throws IOException, InterruptedException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    int exitCode =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-alias",
                name,
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-keystore",
                keys.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException("keytool ended with " + exitCode);
    }
  }

  private static String pem(String what, byte[] encoded) {
    String lines =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(encoded);
    return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
  }
}
