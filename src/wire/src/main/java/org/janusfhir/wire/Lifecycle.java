package org.janusfhir.wire;

import java.time.LocalDate;

/**
 * When a version came, when clients should have left it, and when it goes. Each day begins at
 * midnight in UTC, and what it names holds from that moment on. An operator may set other days.
 *
 * @param introduced the first day on which it is the recommended one; null if that is not decided
 *     and the version is a preview
 * @param deprecated the first day on which clients should have left it, may be in the future; null
 *     if it is not deprecated
 * @param sunset the first day on which it is not served any more, not before <code>deprecated
 *     </code>; null if that is not decided
 * @param successor the id of the version to go to; null if there is none. Nothing is promised to be
 *     installed under it
 */
public record Lifecycle(
    LocalDate introduced, LocalDate deprecated, LocalDate sunset, String successor) {
  /** Of a version that is only a preview. */
  public static final Lifecycle PREVIEW = new Lifecycle(null, null, null, null);

  /** Of a version that is the recommended one from that day on. */
  public static Lifecycle introduced(LocalDate day) {
    return new Lifecycle(day, null, null, null);
  }
}
