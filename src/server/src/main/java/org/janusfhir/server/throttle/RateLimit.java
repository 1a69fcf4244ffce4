package org.janusfhir.server.throttle;

/**
 * How often somebody may ask.
 *
 * @param perSecond in the long run; 0 for no limit
 * @param burst at once, after a pause; 1 or more
 */
public record RateLimit(int perSecond, int burst) {
  /** As often as one likes. */
  public static final RateLimit NONE = new RateLimit(0, 1);

  /** Whether there is no limit. */
  boolean isOff() {
    return perSecond == 0;
  }
}
