package org.janusfhir.store.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test moves; for all threads. */
public final class SettableClock extends Clock {
  private final AtomicReference<Instant> now;

  /** A clock that stands at that time. */
  public SettableClock(String time) {
    now = new AtomicReference<>(Instant.parse(time));
  }

  /** From now on it is so much later. */
  public void advanceMillis(long millis) {
    now.updateAndGet(before -> before.plusMillis(millis));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
