package org.janusfhir.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The built application in a process of its own, with the sample patients in a store that goes with
 * it. The system property <code>janus.jar</code> says where the application is.
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
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Djanus.store.path=" + folder.resolve("store"));
    settings.forEach((name, value) -> command.add("-D" + name + '=' + value));
    command.add("-jar");
    command.add(System.getProperty("janus.jar"));
    URI ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
    ServerProcess process =
        ServerProcess.start(new ProcessBuilder(command), ready, folder.resolve("log"));
    return new PackagedJanus(process, folder, port);
  }

  /** Where it is, without a slash at the end. */
  public String address() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() throws IOException {
    process.close();
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
