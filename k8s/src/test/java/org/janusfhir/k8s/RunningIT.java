package org.janusfhir.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.janusfhir.running.PackagedJanus;
import org.janusfhir.running.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged application does what the manifests rely on. */
class RunningIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path folder;

  static List<Overlay> overlays() throws Exception {
    return Overlay.all();
  }

  /** With an embedded store and an issuer that does not answer in place of those of a cluster. */
  @ParameterizedTest
  @MethodSource("overlays")
  void itStartsWithTheSettingsAndAnswersProbes(Overlay overlay) throws Exception {
    Manifests manifests = overlay.manifests();
    Container container = manifests.containers().findFirst().orElseThrow();
    int port = ServerProcess.freePort();
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djanus.store.kind=embedded",
            "-Djanus.store.path=" + folder.resolve("store"),
            "-Djanus.tenants.clinic.issuer=http://127.0.0.1:9",
            "-Djanus.tenants.clinic.audiences=https://fhir.example.org",
            "-Dquarkus.http.port=" + port,
            "-Dquarkus.shutdown.delay=0S",
            "-jar",
            System.getProperty("janus.jar"));
    command.environment().putAll(manifests.settings());
    URI server = URI.create("http://127.0.0.1:" + port);
    URI live = server.resolve(container.getLivenessProbe().getHttpGet().getPath());
    ServerProcess process = ServerProcess.start(command, live, folder.resolve("log"));
    try {
      for (Probe probe : List.of(container.getStartupProbe(), container.getReadinessProbe())) {
        HttpResponse<String> answer = get(server.resolve(probe.getHttpGet().getPath()));

        // Without its issuer's keys it is not ready; it says so itself.
        assertThat(answer.statusCode()).isIn(200, 503);
        assertThat(answer.body()).contains("\"checks\"");
      }
      assertThat(get(server.resolve(container.getStartupProbe().getHttpGet().getPath())))
          .extracting(HttpResponse::statusCode)
          .isEqualTo(200);
    } finally {
      process.close();
    }
  }

  @Test
  void itHasEveryMetricThatIsAskedFor() throws Exception {
    List<String> queries = new ArrayList<>(Alerts.read().queries());
    queries.addAll(Dashboard.read().queries());
    queries.add(Adapter.read().query());
    Metrics metrics = metrics();

    assertThat(queries).isNotEmpty();
    for (String query : queries) {
      PromQuery asked = PromQuery.of(query);
      assertThat(asked.metrics()).as(query).isNotEmpty();
      for (PromQuery.Selected selected : asked.metrics()) {
        Set<String> known = metrics.labels().get(selected.metric());
        assertThat(known).as(selected.metric()).isNotNull();
        assertThat(known).as(query).containsAll(selected.labels()).containsAll(asked.grouped());
      }
    }
  }

  /** After a request, and after memory has been collected. */
  private Metrics metrics() throws Exception {
    ServiceMonitor monitor = Overlay.PRODUCTION.manifests().one(ServiceMonitor.class, "janus");
    try (PackagedJanus janus = PackagedJanus.start(Map.of())) {
      get(URI.create(janus.address() + "/open"));
      return Metrics.read(
          get(URI.create(janus.address() + monitor.getSpec().getEndpoints().get(0).getPath()))
              .body());
    }
  }

  private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
