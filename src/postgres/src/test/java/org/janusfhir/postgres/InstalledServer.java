package org.janusfhir.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL that the machine has, with data of its own until the tests end. */
final class InstalledServer {
  private static final String USER = "postgres";

  private final Path binaries;
  private final Path folder;

  private InstalledServer(Path binaries, Path folder) {
    this.binaries = binaries;
    this.folder = folder;
  }

  /**
   * Starts it.
   *
   * @param binaries the folder with initdb and pg_ctl
   * @return its port
   */
  static int start(Path binaries, Map<String, String> settings) {
    try {
      Path folder = Files.createTempDirectory("janus-postgres");
      InstalledServer server = new InstalledServer(binaries, folder);
      if (isRoot()) {
        run(List.of("chown", USER, folder.toString()));
      }
      int port = freePort();
      StringBuilder options = new StringBuilder("-p " + port + " -k " + folder);
      settings.forEach((name, value) -> options.append(" -c ").append(name + '=' + value));
      server.tool("initdb", "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
      server.tool("pg_ctl", "-w", "-l", folder.resolve("log") + "", "-o", options + "", "start");
      return port;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stop() {
    tool("pg_ctl", "-m", "immediate", "stop");
    run(List.of("rm", "-rf", folder.toString()));
  }

  /** A tool of the server, which refuses to be run by root. */
  private void tool(String name, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", USER, "--"));
    }
    command.add(binaries.resolve(name).toString());
    command.addAll(List.of("-D", folder.resolve("data").toString()));
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("Failed: " + command);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
