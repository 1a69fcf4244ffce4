package org.janusfhir.server.connection;

/** Whether a client moves the bytes of a message fast enough, looked at once a second. */
final class Pace {
  private static final int NOT_RUNNING = -1;

  private final ConnectionLimits limits;
  private int since = NOT_RUNNING;
  private long before;

  Pace(ConnectionLimits limits) {
    this.limits = limits;
  }

  /** Begins anew. */
  void restart(int now, long moved) {
    since = now;
    before = moved;
  }

  /** There is nothing to move. */
  void stop() {
    since = NOT_RUNNING;
  }

  /**
   * Whether less was moved than must be; begins anew if it was enough.
   *
   * @param moved bytes so far, from any beginning
   */
  boolean isTooSlow(int now, long moved) {
    if (since == NOT_RUNNING) {
      restart(now, moved);
    } else if (limits.isOver(since, now)) {
      boolean slow = moved - before < limits.leastBytes();
      restart(now, moved);
      return slow;
    }
    return false;
  }
}
