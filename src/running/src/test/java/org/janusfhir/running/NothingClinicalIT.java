package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is asked of the packaged application, nothing of a patient gets into logs, metrics,
 * traces or the audit trail but the ids that this is for.
 */
class NothingClinicalIT {
  private static final int PATIENTS = 3;

  @TempDir Path folder;

  @Test
  void nothingOfAPatientIsTold() throws Exception {
    Path text = folder.resolve("janus.log");
    Path audit = folder.resolve("audit.ndjson");
    SamplePatients patients;
    String console;
    String metrics;
    String spans;
    try (SpanReceiver receiver = SpanReceiver.start()) {
      try (PackagedJanus janus = PackagedJanus.start(settings(receiver, text, audit))) {
        List<String> versions = versions(janus);
        assertThat(versions).isNotEmpty();
        patients = SamplePatients.of(janus.address() + "/open/" + versions.get(0) + "/sandbox");
        assertThat(patients.words()).hasSizeGreaterThan(5 * PATIENTS);
        AskedAboutPatients asked = new AskedAboutPatients(janus.address());
        for (String version : versions) {
          for (JsonNode patient : patients.some(PATIENTS)) {
            asked.ask(version, patient);
          }
        }
        // Requests of each kind were answered, and none of them was the server's fault.
        assertThat(asked.statuses()).containsKeys(200, 400, 401, 404);
        assertThat(asked.statuses().keySet()).allMatch(status -> status < 500);
        metrics = get(janus.address() + "/q/metrics");
        console = Files.readString(janus.folder().resolve("log"));
      }
      spans = receiver.received();
    }

    String lines = Files.readString(text);
    assertThat(lines).contains("event=request ", "event=access ", " event=token ");
    assertThat(metrics).contains("janus_requests_seconds_count{", "janus_store_seconds_count{");
    assertThat(spans).contains("read Patient", "record search", "/open/{version}/{tenant}");
    assertThat(told(patients.words(), lines)).as("the log").isEmpty();
    assertThat(told(patients.words(), console)).as("the log in JSON").isEmpty();
    assertThat(told(patients.words(), metrics)).as("metrics").isEmpty();
    assertThat(told(patients.words(), spans)).as("traces").isEmpty();
    assertThat(told(patients.words(), Files.readString(audit))).as("the audit trail").isEmpty();

    // Whose record it was is for the audit trail alone.
    String withoutAudit =
        String.join("\n", lines.lines().filter(line -> !line.contains("event=access ")).toList());
    assertThat(told(patients.ids(), withoutAudit)).as("ids in the log").isEmpty();
    assertThat(told(patients.ids(), metrics)).as("ids in metrics").isEmpty();
    assertThat(told(patients.ids(), spans)).as("ids in traces").isEmpty();

    everyLineOfARequestHasItsIdAsAField(console);
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

  private static Map<String, String> settings(SpanReceiver receiver, Path text, Path audit) {
    return Map.ofEntries(
        Map.entry("janus.tracing.enabled", "true"),
        Map.entry("janus.tracing.endpoint", receiver.address()),
        Map.entry("janus.audit.file", audit.toString()),
        Map.entry("janus.rate-limit.failures.per-second", "0"),
        Map.entry("quarkus.log.console.json.enabled", "true"),
        Map.entry("quarkus.log.file.enabled", "true"),
        Map.entry("quarkus.log.file.path", text.toString()),
        Map.entry("quarkus.log.category.\"org.janusfhir\".level", "DEBUG"));
  }

  private static List<String> versions(PackagedJanus janus) throws Exception {
    JsonNode all = new JsonMapper().readTree(get(janus.address() + "/versions"));
    return all.findParents("served").stream()
        .filter(version -> version.path("served").asBoolean())
        .map(version -> version.path("id").asText())
        .toList();
  }

  private static String get(String address) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Accept", "application/json,*/*")
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Each of those words that is there, with the line where it is. */
  private static List<String> told(Set<String> words, String where) {
    String lower = where.toLowerCase(Locale.ROOT);
    List<String> told = new ArrayList<>();
    for (String word : new TreeSet<>(words)) {
      int at = lower.indexOf(word.toLowerCase(Locale.ROOT));
      if (at >= 0) {
        int from = where.lastIndexOf('\n', at) + 1;
        int to = where.indexOf('\n', at);
        String line = where.substring(from, to < 0 ? where.length() : to);
        told.add(word + " in " + line.substring(0, Math.min(line.length(), 400)));
      }
    }
    return told;
  }
}
