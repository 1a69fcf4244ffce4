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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged application does what the manifests rely on, in what stands for a cluster. */
class RunningIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern VERSION = Pattern.compile("\"id\": ?\"([^\"]*)\"");
  private static final Pattern NEXT =
      Pattern.compile("\"relation\": ?\"next\", ?\"url\": ?\"([^\"]*)\"");
  private static final Pattern PATIENT =
      Pattern.compile("\"resourceType\": ?\"Patient\", ?\"id\": ?\"([^\"]*)\"");

  /** As they come from outside, with what proxies and servers may take for the same. */
  private static final List<String> FOR_OPERATORS =
      List.of(
          "/q",
          "/q/metrics",
          "/q/health/ready",
          "//q/metrics",
          "/%71/metrics",
          "/versions/../q/metrics",
          "/open/../q/metrics",
          "/open/%2e%2e/q/metrics");

  @TempDir static Path shared;

  private static Cluster cluster;

  @TempDir Path folder;

  static List<Overlay> overlays() throws Exception {
    return Overlay.all();
  }

  @BeforeAll
  static void startTheCluster() throws Exception {
    cluster = Cluster.start(shared);
  }

  @AfterAll
  static void stopTheCluster() throws Exception {
    if (cluster != null) {
      cluster.close();
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void itIsReadyAndTakesTokensOfItsTenants(Overlay overlay) throws Exception {
    Manifests manifests = overlay.manifests();
    Container container = manifests.servers().findFirst().orElseThrow();
    cluster.migrate(manifests, folder);
    try (Cluster.Server server = cluster.serve(manifests, folder, Map.of())) {
      assertThat(get(server, container.getStartupProbe()).statusCode()).isEqualTo(200);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                HttpResponse<String> ready = get(server, container.getReadinessProbe());
                assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
              });
      for (String tenant : tenants(manifests)) {
        takesItsTokensOnly(server, tenant, manifests.settings());
      }
    }
  }

  @Test
  void itHasEveryMetricThatIsAskedFor() throws Exception {
    List<String> queries = new ArrayList<>(Alerts.read().queries());
    queries.addAll(Dashboard.read().queries());
    queries.add(Adapter.read().query());
    ServiceMonitor monitor = Overlay.PRODUCTION.manifests().one(ServiceMonitor.class, "janus");
    String path = monitor.getSpec().getEndpoints().get(0).getPath();
    try (Cluster.Server server = cluster.serve(Overlay.SANDBOX.manifests(), folder, Map.of())) {
      // Some are there only after memory was collected, which takes some requests.
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                get(server.address().resolve("/open"));
                Metrics metrics = Metrics.read(get(server.address().resolve(path)).body());
                assertThat(queries).allSatisfy(query -> assertHas(metrics, PromQuery.of(query)));
              });
    }
  }

  @Test
  void eachHostLeadsToItsRootAndNoneToWhatIsForOperators() throws Exception {
    // Given
    Manifests manifests = Overlay.PRODUCTION.manifests();
    Path patients = folder.resolve("patients.ndjson");
    Files.writeString(patients, patient("p1") + patient("p2") + patient("p3"));
    cluster.migrate(manifests, folder);
    cluster.run(
        manifests,
        manifests.servers().findFirst().orElseThrow(),
        folder,
        "import",
        "--tenant",
        "clinic",
        patients.toString());
    IngressRoutes routes = new IngressRoutes(manifests);

    // When: the one tenant is open, too
    Map<String, String> more = Map.of("JANUS_TENANTS_CLINIC_OPEN", "true");
    try (Cluster.Server server = cluster.serve(manifests, folder, more)) {
      OutsideClient client = new OutsideClient(routes, server.address());

      // Then
      String issuer = manifests.settings().get("JANUS_TENANTS_CLINIC_ISSUER");
      for (String host :
          List.of("https://fhir-ehr.example.org", "https://fhir-myrecord.example.org")) {
        servesTheClinic(client, host, cluster.token(issuer, host));
        assertThat(got(client, host + root(client, host) + "/Patient", null).statusCode())
            .isEqualTo(401);
      }
      servesTheClinic(client, "https://fhir-open.example.org", null);
      assertThat(routes.hosts())
          .hasSize(3)
          .allSatisfy(host -> leadsNobodyToWhatIsForOperators(client, "https://" + host));
    }
  }

  /** Its description, and a search with its next page, by the addresses that it gives itself. */
  private static void servesTheClinic(OutsideClient client, String host, String token)
      throws Exception {
    String root = host + root(client, host);
    assertThat(got(client, root + "/metadata", null).statusCode()).isEqualTo(200);
    String first = found(client, root + "/Patient?name=Dahl&_count=2", token);
    Matcher next = NEXT.matcher(first);
    assertThat(next.find()).as(first).isTrue();
    assertThat(next.group(1)).startsWith(host + '/');
    String second = found(client, next.group(1), token);
    List<String> ids = new ArrayList<>(patients(first));
    ids.addAll(patients(second));
    assertThat(ids).containsExactlyInAnyOrder("p1", "p2", "p3");
  }

  private static String root(OutsideClient client, String host) throws Exception {
    return '/' + version(got(client, host + "/versions", null).body()) + "/clinic";
  }

  private static String found(OutsideClient client, String address, String token) throws Exception {
    HttpResponse<String> found = got(client, address, token);
    assertThat(found.statusCode()).as(address + ' ' + found.body()).isEqualTo(200);
    return found.body();
  }

  private static HttpResponse<String> got(OutsideClient client, String address, String token)
      throws Exception {
    return client
        .get(URI.create(address), token)
        .orElseThrow(() -> new AssertionError(address + " leads nowhere"));
  }

  private static List<String> patients(String page) {
    return PATIENT.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static String patient(String id) {
    return "{\"resourceType\":\"Patient\",\"id\":\""
        + id
        + "\",\"name\":[{\"family\":[\"Dahl\"]}]}\n";
  }

  private static void leadsNobodyToWhatIsForOperators(OutsideClient client, String host)
      throws IOException, InterruptedException {
    for (String path : FOR_OPERATORS) {
      Optional<HttpResponse<String>> answer = client.get(URI.create(host + path), null);
      answer.ifPresent(served -> assertThat(served.statusCode()).as(host + path).isEqualTo(404));
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

  private static List<String> tenants(Manifests manifests) {
    return manifests.settings().keySet().stream()
        .map(Cluster.ISSUER::matcher)
        .filter(Matcher::matches)
        .map(named -> named.group(1))
        .toList();
  }

  /** Tokens for each of its audiences, and for no other. */
  private static void takesItsTokensOnly(
      Cluster.Server server, String tenant, Map<String, String> settings) throws Exception {
    String version = version(get(server.address().resolve("/versions")).body());
    URI patients =
        server
            .address()
            .resolve('/' + version + '/' + tenant.toLowerCase(Locale.ROOT) + "/Patient/nobody");
    String issuer = settings.get("JANUS_TENANTS_" + tenant + "_ISSUER");
    String audiences = settings.get("JANUS_TENANTS_" + tenant + "_AUDIENCES");
    // Without them they are made of the service's own address.
    for (String audience : audiences == null ? new String[0] : audiences.split(",")) {
      // There is no such patient: who has no good token is not told even that.
      assertThat(status(patients, cluster.token(issuer, audience))).isEqualTo(404);
    }
    assertThat(status(patients, cluster.token(issuer, "https://another.example"))).isEqualTo(401);
  }

  private static String version(String versions) {
    Matcher version = VERSION.matcher(versions);
    assertThat(version.find()).as(versions).isTrue();
    return version.group(1);
  }

  private static int status(URI address, String token) throws Exception {
    return HTTP.send(
            HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static HttpResponse<String> get(Cluster.Server server, Probe probe) {
    return get(server.address().resolve(probe.getHttpGet().getPath()));
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
