package org.janusfhir.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.janusfhir.app.https.Certificates;
import org.janusfhir.wire.FhirVersion;
import org.junit.jupiter.api.Test;

/** HTTP/2 over TLS, with answers of some size. In clear text: src/server, ConnectionTest. */
@QuarkusTest
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class ProtocolsTest {
  private static final int TIMES = 5;

  @Inject @All List<FhirVersion> versions;

  @TestHTTPResource(tls = true)
  URI tlsServer;

  @Test
  void http2IsNegotiatedOverTls() throws Exception {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .sslContext(Certificates.trustingEverybody())
            .build();
    for (FhirVersion version : versions) {
      for (int i = 0; i < TIMES; i++) {
        // When
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(tlsServer.resolve(metadata(version))).build(),
                HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertWhole(answer.body());
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
            .hasValue("max-age=631152000");
        assertThat(answer.body()).contains("\"https://");
      }
    }
  }

  @Test
  void limitsOfHttp2AreThoseOfHttp1() throws Exception {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .sslContext(Certificates.trustingEverybody())
            .build();
    String address = metadata(versions.get(0));
    assertAnswered(client, address, 12_000, 200, "Conformance");
    assertAnswered(client, address, 17_000, 431, "OperationOutcome");
    assertAnswered(client, address + "?_x=" + "a".repeat(9_000), 1, 414, "OperationOutcome");
  }

  private void assertAnswered(
      HttpClient client, String address, int headerLength, int status, String type)
      throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(tlsServer.resolve(address))
                .header("Long", "a".repeat(headerLength))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).startsWith("{\"resourceType\":\"" + type + '"');
  }

  @Test
  void http1IsThereOverTlsToo() throws Exception {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(Certificates.trustingEverybody())
            .build();
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(tlsServer.resolve(metadata(versions.get(0)))).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    assertWhole(answer.body());
  }

  private static String metadata(FhirVersion version) {
    return "/open/" + version.id() + "/sandbox/metadata";
  }

  private static void assertWhole(String body) {
    assertThat(body).startsWith("{\"resourceType\":\"Conformance\"").endsWith("}");
    assertThat(body.length()).isGreaterThan(16 * 1024);
  }
}
