package org.janusfhir.app.sandbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.janusfhir.server.ConfigurationCheck;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoreException;
import org.jboss.logging.Logger;

/** Fills the sandbox on the first start, beside the start of everything else. */
@ApplicationScoped
public class SandboxStart {
  private static final Logger LOG = Logger.getLogger(SandboxStart.class);

  /** After that it is tried again, if the record cannot be reached. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private static final Duration LATER = Duration.ofSeconds(30);

  private final Store store;
  private final Instance<SandboxSample> sample;
  private volatile boolean done;
  private volatile boolean stopped;

  /** Fills that store. */
  @Inject
  public SandboxStart(Store store, Instance<SandboxSample> sample) {
    this.store = store;
    this.sample = sample;
  }

  /** Whether the sandbox is as it should be, or is not wanted. */
  public boolean done() {
    return done;
  }

  /** There is no sandbox. */
  public void skip() {
    done = true;
  }

  /** Fills an empty sandbox on a thread of that executor, which may block. */
  public void fill(Executor executor) {
    store
        .isEmpty(ConfigurationCheck.SANDBOX)
        .emitOn(executor)
        .invoke(this::fillIf)
        .onFailure(failure -> failure instanceof StoreException && !stopped)
        .invoke(failure -> LOG.warnf("event=sandbox-later error=%s", failure.getMessage()))
        .onFailure(failure -> failure instanceof StoreException && !stopped)
        .retry()
        .withBackOff(SOON, LATER)
        .indefinitely()
        .subscribe()
        .with(
            empty -> done = true,
            failure -> LOG.errorf("event=sandbox-failed error=%s", failure.getMessage()));
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  private void fillIf(boolean empty) {
    if (empty && sample.isResolvable()) {
      long start = System.nanoTime();
      sample.get().load(store.bulkLoad(ConfigurationCheck.SANDBOX));
      LOG.infof("event=sandbox-filled millis=%d", (System.nanoTime() - start) / 1_000_000);
    }
  }
}
