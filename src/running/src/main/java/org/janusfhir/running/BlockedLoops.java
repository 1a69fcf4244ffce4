package org.janusfhir.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Whether the application ever blocked an event loop, as its log tells. */
final class BlockedLoops {
  /**
   * A second is far more than class loading, a collection or a busy machine take, and far less than
   * a time-out. Vert.x looks every tenth of a second.
   */
  static final Map<String, String> SETTINGS =
      Map.of(
          "quarkus.vertx.max-event-loop-execute-time",
          "1S",
          "quarkus.vertx.warning-exception-time",
          "0.1S");

  private static final String WARNING = "has been blocked for";

  private BlockedLoops() {}

  /**
   * Looks for warnings.
   *
   * @param log of an application with those settings
   * @throws AssertionError with all that was logged from the first warning on, if there is one
   */
  static void check(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    int first = 0;
    while (first < lines.size() && !lines.get(first).contains(WARNING)) {
      first++;
    }
    if (first < lines.size()) {
      throw new AssertionError(
          "The application blocked an event loop; all requests of that loop waited. Whatever takes"
              + " so long belongs on a worker thread.\n"
              + String.join("\n", lines.subList(first, lines.size())));
    }
  }
}
