package org.janusfhir.app.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.janusfhir.app.FreePort;
import org.junit.jupiter.api.Test;

/** HTTPS as docs/security.md sets it up: files of PEM that are renewed, HTTP led to it. */
@QuarkusTest
@TestProfile(HttpsTest.OfPem.class)
class HttpsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TestHTTPResource(tls = true)
  URI https;

  @TestHTTPResource URI http;

  /** The settings of the documentation, with a shorter period. */
  public static final class OfPem implements QuarkusTestProfile {
    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(PemFiles.class));
    }
  }

  /** Files that are there before the server starts. */
  public static final class PemFiles implements QuarkusTestResourceLifecycleManager {
    private static final String LINK = "current";
    private static final String KEY = "key.pem";
    private static final String CERTIFICATE = "certificate.pem";

    private static Path folder;

    @Override
    public Map<String, String> start() {
      try {
        folder = Files.createTempDirectory(Path.of("target"), "https");
        write("first");
        return settings();
      } catch (IOException | GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private static Map<String, String> settings() throws IOException {
      Map<String, String> settings = new HashMap<>();
      settings.put("janus.store.path", folder.resolve("record").toString());
      settings.put("janus.sandbox.enabled", "false");
      settings.put("janus.authorization.tenants", "clinic,crowd,own-clinic");
      settings.put("quarkus.tls.key-store.pem.0.key", path(KEY));
      settings.put("quarkus.tls.key-store.pem.0.cert", path(CERTIFICATE));
      settings.put("quarkus.tls.reload-period", "1s");
      settings.put("quarkus.http.insecure-requests", "redirect");
      // The address that clients are led to has the port of the settings, not the one that was
      // free.
      settings.put("quarkus.http.test-ssl-port", Integer.toString(FreePort.find()));
      return settings;
    }

    @Override
    public void stop() {}

    /** Key and certificate change at once: they are seen through a link to their folder. */
    static void write(String commonName) throws IOException, GeneralSecurityException {
      Path files = Files.createDirectory(folder.resolve(commonName));
      Certificates.writePem(files.resolve(KEY), files.resolve(CERTIFICATE), commonName);
      Path link = Files.createSymbolicLink(folder.resolve("next"), Path.of(commonName));
      Files.move(link, folder.resolve(LINK), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String path(String file) {
      return folder.resolve(LINK).resolve(file).toString();
    }
  }

  @Test
  void aRenewedCertificateIsShownWithoutARestart() throws Exception {
    // Given
    X509Certificate before = shown();

    // When
    PemFiles.write("renewed");

    // Then
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(SSLException.class)
        .until(() -> name(shown()).equals("CN=renewed"));
    assertThat(name(before)).isEqualTo("CN=first");
    assertThat(get(https.resolve("/versions")).statusCode()).isEqualTo(200);
  }

  @Test
  void versionsBefore12AreRefused() throws Exception {
    for (int old : new int[] {ClientHello.TLS_1_0, ClientHello.TLS_1_1}) {
      assertThat(ClientHello.send(https.getHost(), https.getPort(), old))
          .isEqualTo(new ClientHello.Reply(ClientHello.ALERT, ClientHello.PROTOCOL_VERSION));
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(ClientHello.send(https.getHost(), https.getPort(), ClientHello.TLS_1_2))
                    .isEqualTo(new ClientHello.Reply(ClientHello.HANDSHAKE, 0)));
  }

  @Test
  void clearTextIsLedToHttps() throws Exception {
    // When
    HttpResponse<String> led = get(http.resolve("/open/dstu0/x/Patient?name=x"));

    // Then
    assertThat(led.statusCode()).isEqualTo(301);
    assertThat(led.headers().firstValue("Location").orElseThrow())
        .isEqualTo(https.resolve("/open/dstu0/x/Patient?name=x").toString());
    assertThat(led.body()).isEmpty();
  }

  @Test
  void browsersAreToldToStayWithHttps() throws Exception {
    for (String path :
        List.of(
            "/open/dstu0/x/Patient",
            "/versions",
            "/q/health/live",
            "/authorization/sandbox/token",
            "/chart/sandbox",
            "/nowhere")) {
      Map<String, List<String>> headers = get(https.resolve(path)).headers().map();
      assertThat(headers)
          .as(path)
          .containsEntry("strict-transport-security", List.of("max-age=631152000"));
      assertThat(headers.get("x-request-id")).as(path).hasSize(1);
    }
  }

  private X509Certificate shown() throws IOException, GeneralSecurityException {
    return Certificates.shownBy(https.getHost(), https.getPort());
  }

  private static String name(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName();
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    return HttpClient.newBuilder()
        .sslContext(Certificates.trustingEverybody())
        .build()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
