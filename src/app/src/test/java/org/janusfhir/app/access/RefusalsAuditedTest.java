package org.janusfhir.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.janusfhir.app.InProcess;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.FhirVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was refused is in the log of accesses as what was granted is. */
@QuarkusTest
@InProcess
class RefusalsAuditedTest {
  private static final Logger AUDIT = Logger.getLogger("org.janusfhir.audit");

  @Inject @All List<FhirVersion> versions;
  @Inject Wards wards;

  @TestHTTPResource("/")
  URI server;

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    wards.fill();
    AUDIT.addHandler(handler);
  }

  @AfterEach
  void stopListening() {
    AUDIT.removeHandler(handler);
  }

  @Test
  void everyAnswerLeavesItsLine() throws Exception {
    for (FhirVersion version : versions) {
      for (Callers caller : Callers.values()) {
        String enough = caller.context() + "/Observation.read";
        String own = Wards.id(caller.owners().get(0), ResourceType.OBSERVATION);
        assertAudited(version, caller, own, enough, 200);
        assertAudited(version, caller, own, caller.context() + "/Patient.read", 403);
        if (!caller.owners().contains(Wards.OTHER)) {
          assertAudited(version, caller, "other-observation", enough, 404);
        }
        assertAudited(version, caller, "nobodys", enough, 404);
      }
    }
  }

  private void assertAudited(
      FhirVersion version, Callers caller, String id, String scope, int status) throws Exception {
    // When
    String token = caller.token(scope);
    HttpResponse<String> answer =
        new Client(server).get(version.id() + '/' + Wards.TENANT + "/Observation/" + id, token);

    // Then
    String request = answer.headers().firstValue("X-Request-Id").orElseThrow();
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(lines.stream().filter(line -> line.contains(" requestId=" + request + ' ')))
        .singleElement()
        .asString()
        .contains(
            " tenant=wards version=" + version.id() + " interaction=read type=Observation id=" + id,
            " status=" + status + " persona=" + caller.persona() + " subject=" + caller.name(),
            " client=an-app ")
        .doesNotContain(token);
  }
}
