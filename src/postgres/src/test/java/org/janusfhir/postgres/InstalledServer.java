package org.janusfhir.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL that the machine has, with data of its own until the tests end. */
final class InstalledServer {
  private static final String USER = "postgres";

  private final Path binaries;
  private final Map<String, String> settings;
  private final Path folder;
  private final int port;
  private boolean running;

  private InstalledServer(Path binaries, Map<String, String> settings, Path folder, int port) {
    this.binaries = binaries;
    this.settings = settings;
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts it, empty.
   *
   * @param binaries the folder with initdb and pg_ctl
   */
  static InstalledServer start(Path binaries, Map<String, String> settings) {
    InstalledServer server = withoutData(binaries, settings);
    server.tool("initdb", "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
    server.start();
    return server;
  }

  /** Starts another one that has what this one has, follows it, and can be read only. */
  InstalledServer standby() {
    InstalledServer standby = withoutData(binaries, settings);
    standby.tool(
        "pg_basebackup",
        "--write-recovery-conf",
        "--checkpoint=fast",
        "--no-sync",
        "--host=localhost",
        "--port=" + port,
        "--username=" + USER);
    standby.start();
    return standby;
  }

  private static InstalledServer withoutData(Path binaries, Map<String, String> settings) {
    try {
      Path folder = Files.createTempDirectory("janus-postgres");
      if (isRoot()) {
        run(List.of("chown", USER, folder.toString()));
      }
      InstalledServer server = new InstalledServer(binaries, settings, folder, FreePort.find());
      Runtime.getRuntime().addShutdownHook(new Thread(server::remove));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is. */
  int port() {
    return port;
  }

  /** Starts it again with what it had. */
  void start() {
    StringBuilder options = new StringBuilder("-p " + port + " -k " + folder);
    settings.forEach((name, value) -> options.append(" -c ").append(name + '=' + value));
    tool("pg_ctl", "-w", "-o", options + "", "start");
    running = true;
  }

  /** Ends all that is going on in it. */
  void stop() {
    running = false;
    tool("pg_ctl", "-m", "fast", "stop");
  }

  private void remove() {
    if (running) {
      tool("pg_ctl", "-m", "immediate", "stop");
    }
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
      // In a file: the server that pg_ctl starts goes on with it, and would keep a pipe open.
      Path said = Files.createTempFile("janus-postgres", ".out");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (process.waitFor() != 0) {
          throw new IllegalStateException("Failed: " + command + '\n' + Files.readString(said));
        }
      } finally {
        Files.delete(said);
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
}
