package org.janusfhir.authorization;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.janusfhir.authorization.grant.StaleGrants;
import org.janusfhir.authorization.key.KeyRing;
import org.janusfhir.authorization.store.AuthorizationStore;
import org.janusfhir.authorization.store.OneTimeSecrets;
import org.jboss.logging.Logger;

/** What has to be done now and then as long as this process serves, on a thread of its own. */
@ApplicationScoped
public class Upkeep {
  private static final Logger LOG = Logger.getLogger(Upkeep.class);

  /** More than the second after which the resource server reads keys again that it misses. */
  private static final long LOOK_SECONDS = 2;

  private static final long FORGET_SECONDS = 300;
  private static final long PATIENCE_SECONDS = 5;

  private final KeyRing keys;
  private final StaleGrants grants;
  private final AuthorizationStore store;
  private final OneTimeSecrets secrets;
  private ScheduledExecutorService thread;
  private boolean failing;

  /** Of those keys and grants. */
  @Inject
  public Upkeep(
      KeyRing keys, StaleGrants grants, AuthorizationStore store, OneTimeSecrets secrets) {
    this.keys = keys;
    this.grants = grants;
    this.store = store;
    this.secrets = secrets;
  }

  /**
   * Begins. What is needed for the first request is there when this returns, but for the first keys
   * ever: to make them takes long, and only who asks for a token waits for them.
   *
   * @throws org.janusfhir.store.StoreException if the keys or the store cannot be read
   */
  void start() {
    boolean made = keys.made();
    if (made) {
      keys.look();
    }
    store.look();
    attempt(this::forget); // a full disk is no reason not to serve
    thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread own = new Thread(task, "janus-authorization-upkeep");
              own.setDaemon(true);
              return own;
            });
    if (!made) {
      thread.execute(() -> attempt(keys::look));
    }
    every(LOOK_SECONDS, keys::look);
    every(LOOK_SECONDS, store::look);
    every(FORGET_SECONDS, this::forget);
  }

  private void forget() {
    long now = System.currentTimeMillis();
    grants.forget(now);
    secrets.forget(now);
  }

  private void every(long seconds, Runnable task) {
    // Never done, and never failed, so that there is nothing to wait for.
    var unused =
        thread.scheduleWithFixedDelay(() -> attempt(task), seconds, seconds, TimeUnit.SECONDS);
  }

  /** A failure is for the log, and for the first time only; the next attempt may do. */
  private void attempt(Runnable task) {
    try {
      task.run();
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.errorf(e, "event=authorization-upkeep-failed");
      }
      failing = true;
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    if (thread != null) {
      thread.shutdown();
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("event=authorization-upkeep-unfinished");
      }
    }
  }
}
