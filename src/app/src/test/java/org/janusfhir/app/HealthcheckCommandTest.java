package org.janusfhir.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.janusfhir.app.https.Certificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command by which an image without a shell is asked whether it is well. */
class HealthcheckCommandTest {
  private static final String PORT = "quarkus.http.port";
  private static final String HOST = "quarkus.http.host";
  private static final String SSL_PORT = "quarkus.http.ssl-port";
  private static final String INSECURE = "quarkus.http.insecure-requests";
  private static final String READY = "/q/health/ready";
  private static final String PASSWORD = "test-only";

  @TempDir Path folder;

  private final Set<String> set = new HashSet<>();
  private HttpServer server;
  private String err;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
    set.forEach(System::clearProperty);
  }

  @Test
  void succeedsIfTheServerIsReady() throws IOException {
    set(PORT, start(HttpServer.create(), 200, "{\"status\": \"UP\"}"));

    assertThat(run()).as(err).isZero();
    assertThat(err).isEmpty();
  }

  @Test
  void saysWhatIsNotReady() throws IOException {
    set(
        PORT,
        start(HttpServer.create(), 503, "{\n  \"name\": \"record\",\n  \"status\": \"DOWN\"\n}"));

    assertThat(run()).isEqualTo(1);
    assertThat(err)
        .contains("answers 503: { \"name\": \"record\", \"status\": \"DOWN\" }")
        .hasLineCount(1);
  }

  @Test
  void failsIfNobodyListens() throws IOException {
    set(PORT, FreePort.find());

    assertThat(run()).isEqualTo(1);
    assertThat(err).contains(READY + " does not answer").hasLineCount(1);
  }

  @Test
  void asksWhereTheServerListens() throws IOException {
    int port = start(HttpServer.create(), 200, "");
    set(PORT, port);
    for (String host : new String[] {"0.0.0.0", "::", "localhost", "127.0.0.1"}) {
      set(HOST, host);
      assertThat(run()).as(host + ": " + err).isZero();
    }

    set(HOST, "::1");
    assertThat(run()).isEqualTo(1);
    assertThat(err).startsWith("http://[::1]:" + port + READY);
  }

  @Test
  void asksByHttpsWhereClearTextIsNotServed() throws Exception {
    HttpsServer https = HttpsServer.create();
    https.setHttpsConfigurator(new HttpsConfigurator(certificateForAnotherHost()));
    set(SSL_PORT, start(https, 200, ""));
    set(PORT, FreePort.find());
    for (String insecure : new String[] {"redirect", "disabled"}) {
      set(INSECURE, insecure);
      assertThat(run()).as(insecure + ": " + err).isZero();
    }

    set(INSECURE, "enabled");
    assertThat(run()).isEqualTo(1);
  }

  @Test
  void saysThatASettingIsWrong() {
    set(PORT, "eight");

    assertThat(run()).isEqualTo(1);
    assertThat(err).contains("quarkus.http.* is wrong").contains("eight").hasLineCount(1);
  }

  private SSLContext certificateForAnotherHost() throws Exception {
    Path file = folder.resolve("store.p12");
    Certificates.writePkcs12(file, PASSWORD, "fhir.example.org");
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** Starts a server that answers so, and returns its port. */
  private int start(HttpServer started, int status, String body) throws IOException {
    server = started;
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        READY,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server.getAddress().getPort();
  }

  private void set(String name, Object value) {
    System.setProperty(name, value.toString());
    set.add(name);
  }

  private int run() {
    StringWriter errText = new StringWriter();
    int exit = new CommandLine(new HealthcheckCommand()).setErr(new PrintWriter(errText)).execute();
    err = errText.toString();
    return exit;
  }
}
