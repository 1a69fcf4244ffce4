package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.janusfhir.server.audit.AuditFile;
import org.janusfhir.server.audit.AuditTrail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An access that cannot be recorded is not granted. */
class AuditRefusalTest {
  private static final String METADATA = PipelineServer.SECURED + "/metadata";

  @TempDir Path folder;

  @Test
  @Timeout(60)
  void aFullDiskIsAnsweredAsUnavailableUntilThereIsRoom() throws Exception {
    // Given
    Path file = Files.createSymbolicLink(folder.resolve("audit.ndjson"), Path.of("/dev/full"));
    try (AuditTrail trail = new AuditTrail(AuditFile.open(file, 10));
        PipelineServer server =
            new PipelineServer(new MemoryStore().with(Examples.patient("1")), trail)) {
      // When
      HttpResponse<String> refused = server.get(METADATA);
      while (refused.statusCode() == 200) {
        refused = server.get(METADATA);
      }

      // Then
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body())
          .contains("OperationOutcome")
          .contains("The record cannot be accessed at the moment. Try again later.")
          .doesNotContain("audit");
      assertThat(refused.headers().firstValue("X-Request-Id")).isPresent();
      assertThat(trail.isReady()).isFalse();
      assertThat(server.get(PipelineServer.OPEN + "/Patient/1").statusCode()).isEqualTo(200);

      // When
      Files.delete(file);
      while (server.get(METADATA).statusCode() != 200) {
        Thread.sleep(10);
      }

      // Then
      assertThat(trail.isReady()).isTrue();
      assertThat(Files.readString(file)).contains("\"HTTP 200\"").doesNotContain("\"HTTP 503\"");
    }
  }
}
