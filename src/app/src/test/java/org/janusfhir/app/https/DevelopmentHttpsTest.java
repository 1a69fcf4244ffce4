package org.janusfhir.app.https;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.janusfhir.server.JanusConfiguration;
import org.junit.jupiter.api.Test;

/** The one switch that gives a developer HTTPS. */
@QuarkusTest
@TestProfile(DevelopmentHttpsTest.Switched.class)
class DevelopmentHttpsTest {
  private static final int DNS = 2;
  private static final int IP = 7;

  @TestHTTPResource(tls = true)
  URI https;

  @Inject JanusConfiguration configuration;

  /** On, with nothing else set. */
  public static final class Switched implements QuarkusTestProfile {
    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        Path folder = Files.createTempDirectory(Path.of("target"), "development");
        return Map.of(
            "janus.https.development", "true",
            "janus.sandbox.enabled", "false",
            "janus.authorization.tenants", "clinic,crowd,own-clinic",
            "janus.store.path", folder.resolve("record").toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void theCertificateIsForThisMachine() throws Exception {
    X509Certificate certificate = Certificates.shownBy(https.getHost(), https.getPort());
    assertThat(certificate.getSubjectAlternativeNames())
        .containsExactlyInAnyOrder(
            List.of(DNS, "localhost"), List.of(IP, "127.0.0.1"), List.of(IP, "0:0:0:0:0:0:0:1"));
    assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
  }

  @Test
  void whoTrustsItOnceGetsAnAnswer() throws Exception {
    // Given
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("janus", Certificates.shownBy(https.getHost(), https.getPort()));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);

    // When: this client checks the name too
    HttpResponse<String> answer =
        HttpClient.newBuilder()
            .sslContext(context)
            .build()
            .send(
                HttpRequest.newBuilder(https.resolve("/versions")).build(),
                HttpResponse.BodyHandlers.ofString());

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(given().get("/versions").statusCode()).isEqualTo(200);
  }

  @Test
  void itIsKeptForItsOwnerAlone() throws Exception {
    // Given
    Path folder = Path.of(configuration.store().path());
    Path kept = folder.resolve("development.p12");
    byte[] before = Files.readAllBytes(kept);

    // Then
    assertThat(DevelopmentCertificate.in(folder)).isEqualTo(kept);
    assertThat(Files.readAllBytes(kept)).isEqualTo(before);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("development")))
          .containsExactly(kept);
    }
  }
}
