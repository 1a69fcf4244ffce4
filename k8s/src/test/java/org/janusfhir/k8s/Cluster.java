package org.janusfhir.k8s;

import io.fabric8.kubernetes.api.model.Container;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.janusfhir.postgres.PsqlScript;
import org.janusfhir.postgres.RestartableServer;
import org.janusfhir.postgres.ServerCertificate;
import org.janusfhir.running.ServerProcess;

/**
 * What stands for a cluster: it runs containers as processes of the packaged application, with
 * nothing but the arguments and the environment that manifests give them. Only addresses are others
 * in place of what a cluster has: those of the database, the issuers, the proxies, the volume and
 * their own.
 */
final class Cluster implements AutoCloseable {
  /** The setting that says which issuer a tenant trusts; its group is the tenant. */
  static final Pattern ISSUER = Pattern.compile("JANUS_TENANTS_(\\w+)_ISSUER");

  /** A jar for Java, or an executable. */
  private static final String APPLICATION = System.getProperty("janus.application");

  private final Guide guide;
  private final StubIssuer issuer;
  private final RestartableServer database;

  private Cluster(Guide guide, StubIssuer issuer, RestartableServer database) {
    this.guide = guide;
    this.issuer = issuer;
    this.database = database;
  }

  /**
   * Starts what pods need, with a database whose users are made as the guide says.
   *
   * @param folder that all of it is kept in
   */
  static Cluster start(Path folder) throws Exception {
    Map<String, String> settings =
        new HashMap<>(ServerCertificate.make(folder, "database").settings());
    // What is written need not survive the machine.
    settings.put("fsync", "off");
    RestartableServer database = RestartableServer.start(folder.resolve("data"), settings);
    Cluster cluster = new Cluster(Guide.read(), StubIssuer.start(), database);
    PsqlScript.readAll(Guide.FILE).get(0).run(database.database());
    return cluster;
  }

  /** A token of a program that may read all Patients. */
  String token(String issuerInManifests, String audience) throws Exception {
    return issuer.token(own(issuerInManifests), audience);
  }

  /** Runs what comes before the servers, to its end. */
  void migrate(Manifests manifests, Path folder) throws Exception {
    List<Container> containers =
        manifests.pods().flatMap(pod -> pod.getInitContainers().stream()).toList();
    for (Container container : containers) {
      run(manifests, container, folder);
    }
  }

  /**
   * Runs a container, to its end.
   *
   * @param folder what it has instead of volumes
   * @param arguments beside those of the manifests
   */
  void run(Manifests manifests, Container container, Path folder, String... arguments)
      throws Exception {
    Path log = folder.resolve("run.log");
    ProcessBuilder command = command(manifests, container, folder, address());
    command.command().addAll(List.of(arguments));
    int exitCode = ServerProcess.run(command, log);
    if (exitCode != 0) {
      throw new AssertionError("It ended with " + exitCode + ":\n" + Files.readString(log));
    }
  }

  /**
   * Starts the server of a pod and waits until it is alive.
   *
   * @param folder what it has instead of volumes
   * @param more settings, beside those of the manifests
   */
  Server serve(Manifests manifests, Path folder, Map<String, String> more) throws Exception {
    Container container = manifests.servers().findFirst().orElseThrow();
    URI address = address();
    ProcessBuilder command = command(manifests, container, folder, address);
    command.environment().putAll(more);
    URI alive = address.resolve(container.getLivenessProbe().getHttpGet().getPath());
    return new Server(ServerProcess.start(command, alive, folder.resolve("server.log")), address);
  }

  /**
   * A server that runs.
   *
   * @param address without a path
   */
  record Server(ServerProcess process, URI address) implements AutoCloseable {
    @Override
    public void close() {
      process.close();
    }
  }

  private static URI address() throws IOException {
    return URI.create("http://127.0.0.1:" + ServerProcess.freePort());
  }

  private ProcessBuilder command(
      Manifests manifests, Container container, Path folder, URI server) {
    List<String> command = new ArrayList<>();
    if (APPLICATION.endsWith(".jar")) {
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
      // What is said to Java, and what the executable is told as one of its own arguments.
      container.getArgs().stream().filter(Cluster::isOfJava).forEach(command::add);
      command.addAll(List.of("-jar", APPLICATION));
      container.getArgs().stream().filter(said -> !isOfJava(said)).forEach(command::add);
    } else {
      command.add(APPLICATION);
      command.addAll(container.getArgs());
    }
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().clear();
    process.environment().putAll(environment(manifests, container, folder, server));
    return process;
  }

  private static boolean isOfJava(String argument) {
    return argument.startsWith("-X");
  }

  private Map<String, String> environment(
      Manifests manifests, Container container, Path folder, URI server) {
    Map<String, String> variables =
        new TreeMap<>(new PodEnvironment(manifests, guide.secrets()).of(container));
    variables.replaceAll((name, value) -> ISSUER.matcher(name).matches() ? own(value) : value);
    variables.computeIfPresent(
        "QUARKUS_DATASOURCE_REACTIVE_URL",
        (name, value) -> PsqlScript.another(database.database(), "janus"));
    variables.computeIfPresent(
        "JANUS_STORE_PATH", (name, value) -> folder.resolve("store").toString());
    variables.computeIfPresent("JANUS_PROXIES", (name, value) -> server.getHost());
    variables.put("QUARKUS_HTTP_PORT", Integer.toString(server.getPort()));
    // Nobody has to notice that it goes.
    variables.put("QUARKUS_SHUTDOWN_DELAY", "0S");
    return variables;
  }

  /** The issuer in place of the one that a manifest names. */
  private String own(String identifier) {
    return issuer.identifier(URI.create(identifier).getPath());
  }

  @Override
  public void close() throws IOException {
    issuer.close();
    database.close();
  }
}
