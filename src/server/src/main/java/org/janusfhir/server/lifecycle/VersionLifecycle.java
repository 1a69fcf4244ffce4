package org.janusfhir.server.lifecycle;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;

/** Where a version is in its life at this moment. Compared by identity. */
public final class VersionLifecycle {
  private static final long NEVER = Long.MAX_VALUE;

  private final VersionPlan plan;
  private final Lifecycles all;
  private final InstantSource clock;
  private final long retiredFromMillis;
  private final Announcement announcement;

  VersionLifecycle(VersionPlan plan, Lifecycles all, InstantSource clock) {
    this.plan = plan;
    this.all = all;
    this.clock = clock;
    this.retiredFromMillis = retiredFromMillis(plan);
    this.announcement =
        plan.dates().deprecated() == null && retiredFromMillis == NEVER
            ? null
            : new Announcement(plan, all);
  }

  /** What is planned. */
  public VersionPlan plan() {
    return plan;
  }

  /** Where it is. */
  public VersionState state() {
    if (retired()) {
      return VersionState.RETIRED;
    }
    Instant now = clock.instant();
    if (begun(plan.dates().deprecated(), now)) {
      return VersionState.DEPRECATED;
    }
    return begun(plan.dates().introduced(), now) ? VersionState.CURRENT : VersionState.NEXT;
  }

  /** Whether it is not served any more. */
  public boolean retired() {
    return retiredFromMillis != NEVER && clock.millis() >= retiredFromMillis;
  }

  /** Whether it is served although its sunset has passed, because the operator says so. */
  public boolean kept() {
    return Boolean.TRUE.equals(plan.served()) && begun(plan.dates().sunset(), clock.instant());
  }

  /** What its answers announce; null if there is nothing to announce. */
  public Announcement announcement() {
    return announcement;
  }

  /** The next version after it that is served; null if there is none. */
  public VersionLifecycle successor() {
    return all.successor(plan);
  }

  /**
   * Lets a request pass.
   *
   * @throws RefusedException if the version is not served any more
   */
  public void requireServed() {
    if (retired()) {
      throw RefusedException.of(Problem.GONE, farewell());
    }
  }

  /** The moment at which a day begins. */
  static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private String farewell() {
    StringBuilder text = new StringBuilder(128);
    text.append("FHIR ").append(plan.title()).append(" is not served any more");
    LocalDate sunset = plan.dates().sunset();
    if (sunset != null && begun(sunset, clock.instant())) {
      text.append(", since ").append(sunset);
    }
    text.append('.');
    VersionLifecycle successor = successor();
    if (successor != null) {
      text.append(" Its successor is ").append(successor.plan.title());
      text.append(": write ").append(successor.plan.id()).append(" instead of ");
      text.append(plan.id()).append(" in addresses.");
    }
    return text.toString();
  }

  private static boolean begun(LocalDate day, Instant now) {
    return day != null && !now.isBefore(midnight(day));
  }

  private static long retiredFromMillis(VersionPlan plan) {
    if (plan.served() != null) {
      return plan.served() ? NEVER : Long.MIN_VALUE;
    }
    LocalDate sunset = plan.dates().sunset();
    return sunset == null ? NEVER : midnight(sunset).toEpochMilli();
  }
}
