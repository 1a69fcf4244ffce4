package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is asked of the packaged application, nothing of a patient gets into logs, metrics,
 * traces or the audit trail but the ids that this is for.
 */
class NothingClinicalIT {
  private static final int PATIENTS = 2;

  @TempDir Path folder;

  @Test
  void nothingOfAPatientIsTold() throws Exception {
    SamplePatients patients;
    ForOperators got;
    try (WatchedJanus janus = WatchedJanus.start(folder, Map.of())) {
      String address = janus.server().address();
      List<String> versions = Versions.of(janus.server()).served();
      assertThat(versions).isNotEmpty();
      patients = SamplePatients.of(address + "/open/" + versions.get(0) + "/sandbox");
      assertThat(patients.words()).hasSizeGreaterThan(5 * PATIENTS);
      AskedAboutPatients asked = new AskedAboutPatients(address);
      for (String version : versions) {
        for (JsonNode patient : patients.some(PATIENTS)) {
          asked.ask(version, patient);
        }
      }
      // Requests of each kind were answered, and none of them was the server's fault.
      assertThat(asked.statuses()).containsKeys(200, 400, 401, 404);
      assertThat(asked.statuses().keySet()).allMatch(status -> status < 500);
      got = janus.stop();
    }

    assertThat(got.log()).contains("event=request ", "event=access ", " event=token ");
    assertThat(got.metrics()).contains("janus_requests_seconds_count{", "janus_store_seconds_cou");
    assertThat(got.spans()).contains("read Patient", "record search", "/open/{version}/{tenant}");
    got.requireNothingOf(patients);
    everyLineOfARequestHasItsIdAsAField(got.json());
  }

  private static void everyLineOfARequestHasItsIdAsAField(String console) throws IOException {
    JsonMapper json = new JsonMapper();
    int requests = 0;
    int traced = 0;
    // Java itself may have said something before.
    for (String line : console.lines().filter(one -> one.startsWith("{")).toList()) {
      JsonNode fields = json.readTree(line);
      String message = fields.path("message").asText();
      if (message.contains("requestId=")) {
        requests++;
        String id = fields.path("mdc").path("requestId").asText();
        assertThat(message).contains("requestId=" + id);
        assertThat(id).isNotEmpty();
        traced += fields.path("mdc").path("traceId").asText().isEmpty() ? 0 : 1;
      } else {
        assertThat(fields.path("mdc").has("requestId")).as(line).isFalse();
      }
    }
    assertThat(requests).isGreaterThan(100);
    assertThat(traced).isGreaterThan(100);
  }
}
