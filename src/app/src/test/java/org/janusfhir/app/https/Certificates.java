package org.janusfhir.app.https;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Makes certificates that nobody vouches for, and looks at those that a server shows. */
public final class Certificates {
  private static final String PASSWORD = "test-only";
  private static final String ALIAS = "janus";

  private Certificates() {}

  /** A new key and certificate for <code>localhost</code> as PKCS 12. */
  public static void writePkcs12(Path keyStore, String password, String commonName)
      throws IOException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String options =
        "-genkeypair -alias janus -keyalg EC -groupname secp256r1 -validity 2"
            + " -ext san=dns:localhost,ip:127.0.0.1 -storetype PKCS12";
    List<String> command = new ArrayList<>(List.of(keytool));
    command.addAll(List.of(options.split(" ", -1)));
    command.addAll(List.of("-dname", "CN=" + commonName, "-storepass", password));
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

  /** A new key and certificate as two files of PEM, in place of what is there. */
  static void writePem(Path key, Path certificate, String commonName)
      throws IOException, GeneralSecurityException {
    Path made = Files.createTempDirectory("certificate").resolve("made.p12");
    writePkcs12(made, PASSWORD, commonName);
    KeyStore store = KeyStore.getInstance(made.toFile(), PASSWORD.toCharArray());
    byte[] encodedKey = store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
    Files.writeString(key, pem("PRIVATE KEY", encodedKey));
    Files.writeString(certificate, pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded()));
  }

  /** The certificate that a server shows to a new connection. */
  static X509Certificate shownBy(String host, int port)
      throws IOException, GeneralSecurityException {
    try (SSLSocket socket =
        (SSLSocket) trustingEverybody().getSocketFactory().createSocket(host, port)) {
      socket.startHandshake();
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }

  /** The certificate has been made for this run, so that nobody vouches for it. */
  public static SSLContext trustingEverybody() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustsEverybody()}, new SecureRandom());
    return context;
  }

  private static String pem(String what, byte[] bytes) {
    String text =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
  }

  private static final class TrustsEverybody extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
