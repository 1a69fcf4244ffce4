package org.janusfhir.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A PostgreSQL of one test, which can stop and come back with what it had; with all its safety. */
public final class RestartableServer implements AutoCloseable {
  private final Path data;
  private final int port;
  private final Map<String, String> settings;
  private EmbeddedPostgres running;

  private RestartableServer(Path data, int port, Map<String, String> settings) {
    this.data = data;
    this.port = port;
    this.settings = settings;
  }

  /**
   * Starts it.
   *
   * @param data an empty folder that it keeps everything in
   * @param settings of <code>postgresql.conf</code>
   */
  public static RestartableServer start(Path data, Map<String, String> settings)
      throws IOException {
    RestartableServer server = new RestartableServer(data, FreePort.find(), settings);
    server.start();
    return server;
  }

  /** The address of its database, as the reactive client has it. */
  public String database() {
    return "postgresql://localhost:" + port + "/postgres";
  }

  /** Ends all that is going on in it, as for an upgrade. */
  public void stop() throws IOException {
    running.close();
  }

  /** Starts it again with what it had. */
  public void start() throws IOException {
    EmbeddedPostgres.Builder server =
        EmbeddedPostgres.builder()
            .setPort(port)
            .setDataDirectory(data)
            .setCleanDataDirectory(false);
    settings.forEach(server::setServerConfig);
    running = server.start();
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}
