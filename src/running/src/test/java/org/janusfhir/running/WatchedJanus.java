package org.janusfhir.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The application with all that operators can have of it switched on. */
final class WatchedJanus implements AutoCloseable {
  private final SpanReceiver receiver;
  private final PackagedJanus janus;
  private final Path text;
  private final Path audit;

  private WatchedJanus(SpanReceiver receiver, PackagedJanus janus, Path text, Path audit) {
    this.receiver = receiver;
    this.janus = janus;
    this.text = text;
    this.audit = audit;
  }

  /**
   * Starts it.
   *
   * @param folder for what it writes
   * @param more settings
   */
  static WatchedJanus start(Path folder, Map<String, String> more)
      throws IOException, InterruptedException {
    Path text = folder.resolve("janus.log");
    Path audit = folder.resolve("audit.ndjson");
    SpanReceiver receiver = SpanReceiver.start();
    try {
      Map<String, String> settings = new LinkedHashMap<>();
      settings.put("janus.tracing.enabled", "true");
      settings.put("janus.tracing.endpoint", receiver.address());
      settings.put("janus.audit.file", audit.toString());
      settings.put("janus.rate-limit.failures.per-second", "0");
      settings.put("quarkus.log.console.json.enabled", "true");
      settings.put("quarkus.log.file.enabled", "true");
      settings.put("quarkus.log.file.path", text.toString());
      settings.put("quarkus.log.category.\"org.janusfhir\".level", "DEBUG");
      settings.putAll(more);
      return new WatchedJanus(receiver, PackagedJanus.start(settings), text, audit);
    } catch (IOException | InterruptedException | RuntimeException e) {
      receiver.close();
      throw e;
    }
  }

  /** The server. */
  PackagedJanus server() {
    return janus;
  }

  /** Stops it, so that all spans have been sent, and gives what operators got. */
  ForOperators stop() throws IOException {
    String metrics = new Visitor().get(janus.address() + "/q/metrics").body();
    String console = Files.readString(janus.folder().resolve("log"));
    janus.close();
    return new ForOperators(
        Files.readString(text), console, metrics, receiver.received(), Files.readString(audit));
  }

  @Override
  public void close() throws IOException {
    try {
      if (Files.exists(janus.folder())) {
        janus.close();
      }
    } finally {
      receiver.close();
    }
  }
}
