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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.janusfhir.postgres.PsqlScript;
import org.janusfhir.postgres.RestartableServer;
import org.janusfhir.postgres.ServerCertificate;
import org.janusfhir.running.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged application does what the manifests rely on, with nothing but the arguments and the
 * environment that they give its containers. Only addresses are others in place of what a cluster
 * has: those of the database, the issuers, the volume and its own.
 */
class RunningIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern ISSUER = Pattern.compile("JANUS_TENANTS_(\\w+)_ISSUER");
  private static final Pattern VERSION = Pattern.compile("\"id\": ?\"([^\"]*)\"");

  @TempDir static Path shared;

  private static RestartableServer database;
  private static StubIssuer issuer;
  private static Guide guide;

  @TempDir Path folder;

  static List<Overlay> overlays() throws Exception {
    return Overlay.all();
  }

  @BeforeAll
  static void startTheCluster() throws Exception {
    guide = Guide.read();
    issuer = StubIssuer.start();
    Map<String, String> settings =
        new HashMap<>(ServerCertificate.make(shared, "database").settings());
    // What is written need not survive the machine.
    settings.put("fsync", "off");
    database = RestartableServer.start(shared.resolve("data"), settings);
    PsqlScript.readAll(Guide.FILE).get(0).run(database.database());
  }

  @AfterAll
  static void stopTheCluster() throws Exception {
    for (AutoCloseable started : Arrays.asList(database, issuer)) {
      if (started != null) {
        started.close();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void itIsReadyAndTakesTokensOfItsTenants(Overlay overlay) throws Exception {
    Manifests manifests = overlay.manifests();
    Container container = manifests.servers().findFirst().orElseThrow();
    URI server = address();
    migrate(manifests);
    ServerProcess process = start(manifests, server);
    try {
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
    ServerProcess process = start(Overlay.SANDBOX.manifests(), server);
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

  /** What runs before the servers, to its end. */
  private void migrate(Manifests manifests) throws Exception {
    List<Container> containers =
        manifests.pods().flatMap(pod -> pod.getInitContainers().stream()).toList();
    for (Container container : containers) {
      Path log = folder.resolve(container.getName() + ".log");
      int exitCode = ServerProcess.run(command(manifests, container, address()), log);
      assertThat(exitCode).as(Files.readString(log)).isZero();
    }
  }

  private ServerProcess start(Manifests manifests, URI server) throws Exception {
    Container container = manifests.servers().findFirst().orElseThrow();
    URI alive = server.resolve(container.getLivenessProbe().getHttpGet().getPath());
    return ServerProcess.start(
        command(manifests, container, server), alive, folder.resolve("server.log"));
  }

  private ProcessBuilder command(Manifests manifests, Container container, URI server)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    // What is said to Java, and what the executable is told as one of its own arguments.
    container.getArgs().stream().filter(RunningIT::isOfJava).forEach(command::add);
    command.addAll(List.of("-jar", System.getProperty("janus.jar")));
    container.getArgs().stream().filter(argument -> !isOfJava(argument)).forEach(command::add);
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().clear();
    process.environment().putAll(environment(manifests, container, server));
    return process;
  }

  private static boolean isOfJava(String argument) {
    return argument.startsWith("-X");
  }

  private Map<String, String> environment(Manifests manifests, Container container, URI server) {
    Map<String, String> variables =
        new TreeMap<>(new PodEnvironment(manifests, guide.secrets()).of(container));
    variables.replaceAll((name, value) -> ISSUER.matcher(name).matches() ? own(value) : value);
    variables.computeIfPresent(
        "QUARKUS_DATASOURCE_REACTIVE_URL",
        (name, value) -> PsqlScript.another(database.database(), "janus"));
    variables.computeIfPresent(
        "JANUS_STORE_PATH", (name, value) -> folder.resolve("store").toString());
    variables.put("QUARKUS_HTTP_PORT", Integer.toString(server.getPort()));
    // Nobody has to notice that it goes.
    variables.put("QUARKUS_SHUTDOWN_DELAY", "0S");
    return variables;
  }

  /** The issuer in place of the one that a cluster has. */
  private static String own(String identifier) {
    return issuer.identifier(URI.create(identifier).getPath());
  }

  private static List<String> tenants(Manifests manifests) {
    return manifests.settings().keySet().stream()
        .map(ISSUER::matcher)
        .filter(Matcher::matches)
        .map(named -> named.group(1))
        .toList();
  }

  /** Tokens for each of its audiences, and for no other. */
  private static void takesItsTokensOnly(URI server, String tenant, Map<String, String> settings)
      throws Exception {
    Matcher version = VERSION.matcher(get(server.resolve("/versions")).body());
    assertThat(version.find()).isTrue();
    URI patients =
        server.resolve(
            '/' + version.group(1) + '/' + tenant.toLowerCase(Locale.ROOT) + "/Patient/p1");
    String identifier = own(settings.get("JANUS_TENANTS_" + tenant + "_ISSUER"));
    String audiences = settings.get("JANUS_TENANTS_" + tenant + "_AUDIENCES");
    // Without them they are made of the service's own address.
    for (String audience : audiences == null ? new String[0] : audiences.split(",")) {
      // There is no such patient: who has no good token is not told even that.
      assertThat(status(patients, issuer.token(identifier, audience))).isEqualTo(404);
    }
    assertThat(status(patients, issuer.token(identifier, "https://another.example")))
        .isEqualTo(401);
  }

  private static int status(URI address, String token) throws Exception {
    return HTTP.send(
            HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
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
