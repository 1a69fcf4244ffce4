package org.janusfhir.server.connection;

import java.time.Duration;

/**
 * What clients may do with their connections.
 *
 * @param idle how long a connection may be open without a request
 * @param patience how long a client may take for the first line and the headers of a request, and
 *     the time over which its rate is taken
 * @param rate bytes a second that a client must send of a body, and take of an answer, on average
 * @param connections open at once
 */
public record ConnectionLimits(Duration idle, Duration patience, long rate, int connections) {
  /** Those of a server that nobody has told others. */
  public static final ConnectionLimits USUAL =
      new ConnectionLimits(Duration.ofMinutes(10), Duration.ofSeconds(30), 1024, 20_000);

  /** The least bytes that a client moves within its {@link #patience}. */
  long leastBytes() {
    return rate * patience.toSeconds();
  }

  /**
   * Whether a connection has been idle for too long. Times are those of a {@link LoopWatch}, which
   * has cut them to whole seconds.
   */
  boolean isIdle(int since, int now) {
    return now - since > idle.toSeconds();
  }

  /** Whether a client has had all the time there is. Times are those of a {@link LoopWatch}. */
  boolean isOver(int since, int now) {
    return now - since > patience.toSeconds();
  }
}
