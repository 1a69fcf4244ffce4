package org.janusfhir.app.guard;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The warnings of Vert.x about threads that are blocked for longer than <code>
 * quarkus.vertx.max-event-loop-execute-time</code> allows, which the module's build sets for its
 * tests.
 */
final class BlockedLoops extends Handler {
  private static final Logger CHECKER = Logger.getLogger("io.vertx.core.impl.BlockedThreadChecker");

  private final Queue<String> warnings = new ConcurrentLinkedQueue<>();

  /** Hears every warning from now on, whichever application in this process it is about. */
  void listen() {
    CHECKER.addHandler(this);
  }

  /** Hears no more. */
  @Override
  public void close() {
    CHECKER.removeHandler(this);
  }

  /**
   * Forgets what it heard since the last time.
   *
   * @throws AssertionError with the warnings and where the threads were, if it heard anything
   */
  void check() {
    List<String> heard = new ArrayList<>();
    for (String one = warnings.poll(); one != null; one = warnings.poll()) {
      heard.add(one);
    }
    if (!heard.isEmpty()) {
      throw new AssertionError(
          "An event loop was blocked, in these tests or while their application started. All"
              + " requests of that loop waited: whatever takes so long belongs on a worker"
              + " thread.\n"
              + String.join("\n", heard));
    }
  }

  /** Whether it has heard anything since the last check. */
  boolean heard() {
    return !warnings.isEmpty();
  }

  @Override
  public void publish(LogRecord warning) {
    StringWriter text = new StringWriter();
    text.append(warning.getMessage()).append('\n');
    if (warning.getThrown() != null) {
      warning.getThrown().printStackTrace(new PrintWriter(text));
    }
    warnings.add(text.toString());
  }

  @Override
  public void flush() {}
}
