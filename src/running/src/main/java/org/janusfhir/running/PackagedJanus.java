package org.janusfhir.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The built application in a process of its own, with the sample patients in a store that goes with
 * it. The system property <code>janus.application</code> says where the application is. Closing it
 * fails if it ever blocked an event loop.
 */
public final class PackagedJanus implements AutoCloseable {
  private final ServerProcess process;
  private final Path folder;
  private final int port;

  private PackagedJanus(ServerProcess process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param settings properties beside those of port and store
   */
  public static PackagedJanus start(Map<String, String> settings)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("janus-running");
    int port = ServerProcess.freePort();
    URI ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
    ServerProcess process =
        ServerProcess.start(
            new ProcessBuilder(command(folder, port, settings)), ready, log(folder));
    return new PackagedJanus(process, folder, port);
  }

  /** Where it is, without a slash at the end. */
  public String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Ends it as a power cut would. */
  void kill() throws InterruptedException {
    process.kill();
  }

  /** Tells it to stop, as operators and Kubernetes do (SIGTERM), and does not wait. */
  void terminate() {
    process.terminate();
  }

  /**
   * Waits until it has ended after it was told to.
   *
   * @return its exit code
   * @throws IllegalStateException if it takes more than twenty seconds
   */
  int ended() throws InterruptedException {
    return process.ended();
  }

  /** A folder that is deleted in the end. */
  Path folder() {
    return folder;
  }

  /**
   * Runs it once more with those settings and arguments, on the same folder unless a setting says
   * otherwise, until it ends by itself.
   *
   * @throws IllegalStateException with all it said, if it takes more than three minutes
   */
  Ended run(Map<String, String> settings, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = command(folder, port, settings);
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile(folder, "run", ".log");
    int exitCode = ServerProcess.run(new ProcessBuilder(command).directory(folder.toFile()), log);
    return new Ended(exitCode, Files.readString(log));
  }

  /**
   * Begins the same, and does not wait until it ends: whoever began it ends it.
   *
   * @param log the file that takes all it says
   */
  Process begin(Path log, Map<String, String> settings, String... arguments) throws IOException {
    List<String> command = command(folder, port, settings);
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /**
   * How a process ended.
   *
   * @param output standard output and error
   */
  public record Ended(int exitCode, String output) {}

  private static List<String> command(Path folder, int port, Map<String, String> settings) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("quarkus.http.port", Integer.toString(port));
    all.put("janus.store.path", folder.resolve("store").toString());
    all.putAll(BlockedLoops.SETTINGS);
    all.putAll(settings);
    return Application.command(all);
  }

  private static Path log(Path folder) {
    return folder.resolve("log");
  }

  /**
   * Stops it and deletes its folder.
   *
   * @throws AssertionError if it ever blocked an event loop
   */
  @Override
  public void close() throws IOException {
    process.close();
    try {
      BlockedLoops.check(log(folder));
    } finally {
      deleteFolder();
    }
  }

  private void deleteFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(PackagedJanus::delete);
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
