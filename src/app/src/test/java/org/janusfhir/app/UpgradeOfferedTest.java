package org.janusfhir.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.janusfhir.wire.FhirVersion;
import org.junit.jupiter.api.Test;

/** Clients that offer to upgrade to HTTP/2 get whole answers, however large they are. */
@QuarkusTest
class UpgradeOfferedTest {
  private static final int TIMES = 5;

  @Inject @All List<FhirVersion> versions;

  @TestHTTPResource URI server;

  @Test
  void theAnswerIsWhole() throws Exception {
    for (FhirVersion version : versions) {
      URI metadata = server.resolve("/open/" + version.id() + "/sandbox/metadata");
      for (int i = 0; i < TIMES; i++) {
        // When: a client that offers the upgrade on each new connection
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(metadata).build(), HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(answer.body()).startsWith("{\"resourceType\":\"Conformance\"").endsWith("}");
      }
    }
  }
}
