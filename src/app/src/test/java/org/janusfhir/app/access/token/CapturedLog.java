package org.janusfhir.app.access.token;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that is logged while it is open, whatever the category and the level. */
final class CapturedLog extends Handler implements AutoCloseable {
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Logger root = Logger.getLogger("");

  /** In tests its lines go nowhere else. */
  private final Logger audit = Logger.getLogger("org.janusfhir.audit");

  private final boolean auditInRoot = audit.getUseParentHandlers();

  private CapturedLog() {
    setLevel(Level.ALL);
    setFormatter(new PatternFormatter("%p %c %X %s%e"));
  }

  static CapturedLog open() {
    CapturedLog log = new CapturedLog();
    log.root.addHandler(log);
    log.audit.setUseParentHandlers(true);
    return log;
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(getFormatter().format(line));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    audit.setUseParentHandlers(auditInRoot);
    root.removeHandler(this);
  }

  /** All lines so far. */
  List<String> lines() {
    return List.copyOf(lines);
  }
}
