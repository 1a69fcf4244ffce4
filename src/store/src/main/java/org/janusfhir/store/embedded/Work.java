package org.janusfhir.store.embedded;

import java.util.function.BooleanSupplier;

/**
 * How much a search may do where it runs, in units of about a fifth of a microsecond. One that
 * would keep an event loop too long is broken off and begun again where it may take its time.
 */
final class Work {
  /** To go on to the next entry of a table. */
  static final int STEP = 1;

  /** To find a key in a table. */
  static final int PROBE = 8;

  /** To unpack and read a resource. */
  static final int DECODE = 50;

  /** Some milliseconds. */
  private static final int BRIEF = 25_000;

  private static final int BETWEEN_CHECKS = 10_000;

  private final BooleanSupplier stopped;
  private int left;

  private Work(int left, BooleanSupplier stopped) {
    this.left = left;
    this.stopped = stopped;
  }

  /** For a thread that must not be kept. */
  static Work brief() {
    return new Work(BRIEF, null);
  }

  /** For a thread that may be kept until that says so. */
  static Work until(BooleanSupplier stopped) {
    return new Work(BETWEEN_CHECKS, stopped);
  }

  /**
   * To be called before the work is done.
   *
   * @throws Exhausted if nothing more may be done here
   */
  void spend(int units) {
    left -= units;
    if (left < 0) {
      if (stopped == null || stopped.getAsBoolean()) {
        throw new Exhausted();
      }
      left = BETWEEN_CHECKS;
    }
  }

  /** Breaks a search off; expected, so without a trace of where. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Exhausted() {
      super(null, null, false, false);
    }
  }
}
