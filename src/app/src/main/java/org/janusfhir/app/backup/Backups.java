package org.janusfhir.app.backup;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.janusfhir.app.store.OpenStore;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.embedded.EmbeddedStore;
import org.jboss.logging.Logger;

/** Makes the backups that the command asks this process for, on a thread of its own. */
@ApplicationScoped
public class Backups {
  private static final Logger LOG = Logger.getLogger(Backups.class);
  private static final long LOOK_SECONDS = 1;

  private final OpenStore open;
  private final BackupRequest requests;
  private ScheduledExecutorService thread;

  /** Of that store. */
  @Inject
  public Backups(OpenStore open, JanusConfiguration configuration) {
    this.open = open;
    this.requests = BackupRequest.in(Path.of(configuration.store().path()));
  }

  /** Begins to look for requests, if this is a store that backups are made of here. */
  public void start() {
    if (open.store() instanceof EmbeddedStore embedded) {
      requests.forget();
      thread =
          Executors.newSingleThreadScheduledExecutor(
              task -> {
                Thread own = new Thread(task, "janus-backup");
                own.setDaemon(true);
                return own;
              });
      // Never done, and never failed, so that there is nothing to wait for.
      var unused =
          thread.scheduleWithFixedDelay(
              () -> look(embedded), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  void stop() {
    if (thread != null) {
      thread.shutdown();
    }
  }

  private void look(EmbeddedStore embedded) {
    try {
      Optional<Path> target = requests.take();
      if (target.isPresent()) {
        requests.answer(backup(embedded, target.get()));
      }
    } catch (RuntimeException e) {
      LOG.errorf("event=backup-failed error=%s", e.getMessage());
    }
  }

  private static String backup(EmbeddedStore embedded, Path target) {
    long start = System.nanoTime();
    try {
      embedded.backup(target);
      LOG.infof("event=backup-made millis=%d", (System.nanoTime() - start) / 1_000_000);
      return BackupRequest.DONE;
    } catch (StoreException e) {
      LOG.errorf("event=backup-failed error=%s", e.getMessage());
      return e.getMessage();
    } catch (RuntimeException e) {
      LOG.errorf("event=backup-failed error=%s", e.getClass().getName());
      return "the server failed, and its log says how";
    }
  }
}
