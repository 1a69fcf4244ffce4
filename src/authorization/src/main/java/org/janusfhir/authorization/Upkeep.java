package org.janusfhir.authorization;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.janusfhir.authorization.grant.StaleGrants;
import org.janusfhir.authorization.key.KeyRing;
import org.janusfhir.authorization.store.AuthorizationStore;
import org.janusfhir.authorization.store.OneTimeSecrets;
import org.jboss.logging.Logger;

/**
 * What has to be done now and then as long as this process serves. What other processes did is
 * looked for on a thread of its own, so that however long it takes to forget, what they revoked is
 * known in time.
 */
@ApplicationScoped
public class Upkeep {
  private static final Logger LOG = Logger.getLogger(Upkeep.class);

  /** More than the second after which the resource server reads keys again that it misses. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  private static final Duration FORGET = Duration.ofMinutes(5);
  private static final long PATIENCE_SECONDS = 5;

  private final KeyRing keys;
  private final StaleGrants grants;
  private final AuthorizationStore store;
  private final OneTimeSecrets secrets;
  private final Duration look;
  private final Duration forget;
  private ScheduledExecutorService looking;
  private ScheduledExecutorService forgetting;

  /** Of those keys and grants. */
  @Inject
  public Upkeep(
      KeyRing keys, StaleGrants grants, AuthorizationStore store, OneTimeSecrets secrets) {
    this(keys, grants, store, secrets, LOOK, FORGET);
  }

  /** The same, as often as that. */
  Upkeep(
      KeyRing keys,
      StaleGrants grants,
      AuthorizationStore store,
      OneTimeSecrets secrets,
      Duration look,
      Duration forget) {
    this.keys = keys;
    this.grants = grants;
    this.store = store;
    this.secrets = secrets;
    this.look = look;
    this.forget = forget;
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
    Task forgotten = new Task(this::forget);
    forgotten.run(); // a full disk is no reason not to serve
    looking = thread("janus-authorization-look");
    forgetting = thread("janus-authorization-upkeep");
    Task keysLook = new Task(keys::look);
    if (!made) {
      looking.execute(keysLook);
    }
    every(look, looking, keysLook);
    every(look, looking, new Task(store::look));
    every(forget, forgetting, forgotten);
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread own = new Thread(task, name);
          own.setDaemon(true);
          return own;
        });
  }

  private void forget() {
    long now = System.currentTimeMillis();
    grants.forget(now);
    secrets.forget(now);
  }

  private static void every(Duration interval, ScheduledExecutorService thread, Task task) {
    long nanos = interval.toNanos();
    // Never done, and never failed, so that there is nothing to wait for.
    var unused = thread.scheduleWithFixedDelay(task, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  /**
   * A failure is for the log, and for the first time only; the next attempt may do. An error, too,
   * must not be the last attempt. Run by one thread at a time.
   */
  private static final class Task implements Runnable {
    private final Runnable work;
    private volatile boolean failing;

    Task(Runnable work) {
      this.work = work;
    }

    @Override
    public void run() {
      try {
        work.run();
        failing = false;
      } catch (RuntimeException | Error e) {
        if (!failing) {
          LOG.errorf(e, "event=authorization-upkeep-failed");
        }
        failing = true;
      }
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stop();
  }

  /** Ends, when what is being done is done. */
  void stop() throws InterruptedException {
    if (looking == null) {
      return;
    }
    looking.shutdown();
    forgetting.shutdown();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    boolean done = true;
    for (ScheduledExecutorService thread : List.of(looking, forgetting)) {
      done &= thread.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    if (!done) {
      LOG.warn("event=authorization-upkeep-unfinished");
    }
  }
}
