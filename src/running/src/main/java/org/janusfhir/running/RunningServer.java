package org.janusfhir.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The built application as a process of its own, with the sample patients, one for all tests of a
 * module. The system property <code>janus.jar</code> says where it is.
 */
public final class RunningServer implements BeforeAllCallback {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static RunningServer running;

  private final HttpClient http = HttpClient.newHttpClient();
  private Process process;
  private Path folder;
  private int port;

  /** Where it is, without a slash at the end. */
  public static String address() {
    return "http://127.0.0.1:" + running.port;
  }

  /** The open root of the sandbox in a version, without a slash at the end. */
  public static String root(String version) {
    return address() + "/open/" + version + "/sandbox";
  }

  /**
   * Runs the application with those settings and arguments, on the folder of the running server
   * unless a setting says otherwise, until it ends by itself.
   */
  public static Ended run(List<String> settings, String... arguments)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(running.folder, "run", ".log");
    Process process =
        new ProcessBuilder(running.command(settings, arguments))
            .directory(running.folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new IllegalStateException("Janus does not end:\n" + Files.readString(log));
    }
    return new Ended(process.exitValue(), Files.readString(log));
  }

  /**
   * How a process ended.
   *
   * @param output standard output and error
   */
  public record Ended(int exitCode, String output) {}

  /** A folder that is deleted in the end. */
  public static Path folder() {
    return running.folder;
  }

  private List<String> command(List<String> settings, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Djanus.store.path=" + folder.resolve("store"));
    command.addAll(settings);
    command.addAll(List.of("-jar", Path.of(System.getProperty("janus.jar")).toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    if (running == null) {
      running = this;
      start();
      context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .put(RunningServer.class, (AutoCloseable) this::stop);
    }
  }

  private void stop() throws InterruptedException, IOException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(RunningServer::delete);
    }
  }

  private void start() throws IOException, InterruptedException {
    folder = Files.createTempDirectory("janus-client");
    port = freePort();
    process =
        new ProcessBuilder(command(List.of()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!ready()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "Janus does not become ready:\n" + Files.readString(folder.resolve("log")));
      }
      process.waitFor(200, TimeUnit.MILLISECONDS);
    }
  }

  private boolean ready() throws InterruptedException {
    URI health = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
    try {
      return http.send(
                  HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notListeningYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
