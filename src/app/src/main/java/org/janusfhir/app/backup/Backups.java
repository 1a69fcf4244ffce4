package org.janusfhir.app.backup;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
  private static final String FAILED = "the server failed, and its log says how";

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
    look(requests, target -> backup(embedded, target));
  }

  /**
   * Does what is asked for, if anything is. Whatever goes wrong, an error too, is answered if it
   * can be, and is not the end of looking.
   *
   * @param work answers what became of it
   */
  static void look(BackupRequest requests, Function<Path, String> work) {
    try {
      if (requests.take()) {
        String outcome = FAILED;
        try {
          outcome = work.apply(requests.target());
        } catch (StoreException e) {
          LOG.errorf("event=backup-failed error=%s", e.getMessage());
          outcome = e.getMessage();
        } catch (RuntimeException | Error e) {
          LOG.errorf("event=backup-failed error=%s", e.getClass().getName());
        } finally {
          requests.answer(outcome);
        }
      }
    } catch (RuntimeException | Error e) {
      LOG.errorf("event=backup-failed error=%s", e.getMessage());
    }
  }

  private static String backup(EmbeddedStore embedded, Path target) {
    long start = System.nanoTime();
    embedded.backup(target);
    LOG.infof("event=backup-made millis=%d", (System.nanoTime() - start) / 1_000_000);
    return BackupRequest.DONE;
  }
}
