package org.janusfhir.server.access.token;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Has the keys of issuers read as time goes by, whether tokens come or not. */
public final class KeyReadings implements AutoCloseable {
  /** The shortest time that can be set. */
  private static final long LOOK_SECONDS = 1;

  private final TrustedIssuers issuers;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(KeyReadings::thread);

  private ScheduledFuture<?> looking;

  /** Does nothing yet. */
  public KeyReadings(TrustedIssuers issuers) {
    this.issuers = issuers;
  }

  /** Begins now, and goes on until it is closed. What is read is read on other threads. */
  public synchronized void start() {
    issuers.readKeys();
    looking =
        timer.scheduleWithFixedDelay(
            issuers::readKeys, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "janus-keys");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public synchronized void close() {
    if (looking != null) {
      looking.cancel(false);
    }
    timer.shutdownNow();
  }
}
