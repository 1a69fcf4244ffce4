package org.janusfhir.server;

import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * A line for each answer, at the category <code>org.janusfhir.access</code>: at the level INFO for
 * problems, at DEBUG for all others, since a line costs a quarter of a read, and for those refused
 * because there are too many. What a line says comes from tables and counters, never from a path, a
 * query or a record; the id of the request is the one thing a client can choose.
 */
final class AccessLog {
  private static final Logger LOG = Logger.getLogger("org.janusfhir.access");
  private static final int NANOS_PER_MICRO = 1000;
  private static final int LINE = 192;
  private static final int FIRST_PROBLEM = 400;

  private AccessLog() {}

  /** Writes the line of an answer that has been handed to the network. */
  static void answered(Exchange exchange, String type, int status, long nanos) {
    boolean usual = status < FIRST_PROBLEM || exchange.turnedAway();
    Level level = usual ? Level.DEBUG : Level.INFO;
    if (!LOG.isEnabled(level)) {
      return;
    }
    StringBuilder line = new StringBuilder(LINE);
    line.append("event=request method=")
        .append(KnownMethods.name(exchange.http().method(), "other"))
        .append(" version=")
        .append(exchange.versionId())
        .append(" interaction=")
        .append(exchange.interaction())
        .append(" type=")
        .append(type)
        .append(" status=")
        .append(status)
        .append(" micros=")
        .append(nanos / NANOS_PER_MICRO)
        .append(" bytes=")
        .append(exchange.http().response().bytesWritten())
        .append(" requestId=")
        .append(exchange.requestId());
    exchange.logging(
        () -> {
          LOG.log(level, line);
          return null;
        });
  }
}
