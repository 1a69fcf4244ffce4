package org.janusfhir.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.janusfhir.running.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged application does what the manifests rely on. In place of what only a cluster has,
 * the record is in a folder, and the issuer of tokens does not answer.
 */
class RunningIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  static List<Overlay> overlays() throws Exception {
    return Overlay.all();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void itStartsWithTheSettingsAndAnswersProbes(Overlay overlay) throws Exception {
    Container container = overlay.manifests().servers().findFirst().orElseThrow();
    URI server = address();
    ServerProcess process = start(overlay, server);
    try {
      HttpResponse<String> started = get(server, container.getStartupProbe());
      HttpResponse<String> ready = get(server, container.getReadinessProbe());

      assertThat(started.statusCode()).isEqualTo(200);
      // Without its issuer's keys it is not ready, and says so itself.
      assertThat(ready.statusCode()).isIn(200, 503);
      assertThat(ready.body()).contains("\"checks\"");
    } finally {
      process.close();
    }
  }

  @Test
  void itHasEveryMetricThatIsAskedFor() throws Exception {
    List<String> queries = new ArrayList<>(Alerts.read().queries());
    queries.addAll(Dashboard.read().queries());
    queries.add(Adapter.read().query());
    ServiceMonitor monitor = Overlay.PRODUCTION.manifests().one(ServiceMonitor.class, "janus");
    String path = monitor.getSpec().getEndpoints().get(0).getPath();
    URI server = address();
    ServerProcess process = start(Overlay.SANDBOX, server);
    try {
      // Some are there only after memory was collected, which takes some requests.
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                get(server.resolve("/open"));
                Metrics metrics = Metrics.read(get(server.resolve(path)).body());
                assertThat(queries).allSatisfy(query -> assertHas(metrics, PromQuery.of(query)));
              });
    } finally {
      process.close();
    }
  }

  private static void assertHas(Metrics metrics, PromQuery asked) {
    assertThat(asked.metrics()).isNotEmpty();
    for (PromQuery.Selected selected : asked.metrics()) {
      Set<String> labels = metrics.labels().get(selected.metric());
      assertThat(labels).as(selected.metric()).isNotNull();
      assertThat(labels)
          .as(selected.metric())
          .containsAll(selected.labels())
          .containsAll(asked.grouped());
    }
  }

  private static URI address() throws IOException {
    return URI.create("http://127.0.0.1:" + ServerProcess.freePort());
  }

  private ServerProcess start(Overlay overlay, URI server) throws Exception {
    Manifests manifests = overlay.manifests();
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-Djanus.store.kind=embedded",
            "-Djanus.store.path=" + folder.resolve("store"),
            "-Djanus.tenants.clinic.issuer=http://127.0.0.1:9",
            "-Djanus.tenants.clinic.audiences=https://fhir.example.org",
            "-Dquarkus.http.port=" + server.getPort(),
            "-Dquarkus.shutdown.delay=0S",
            "-jar",
            System.getProperty("janus.jar"));
    command.environment().putAll(manifests.settings());
    Probe live = manifests.servers().findFirst().orElseThrow().getLivenessProbe();
    URI alive = server.resolve(live.getHttpGet().getPath());
    return ServerProcess.start(command, alive, folder.resolve("log"));
  }

  private static HttpResponse<String> get(URI server, Probe probe) {
    return get(server.resolve(probe.getHttpGet().getPath()));
  }

  private static HttpResponse<String> get(URI address) {
    try {
      return HTTP.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
