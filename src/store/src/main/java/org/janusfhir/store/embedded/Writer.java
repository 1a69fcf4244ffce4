package org.janusfhir.store.embedded;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.WriteResult;

/**
 * The only thread that changes the tables. It takes all jobs that wait, writes them in one commit,
 * forces that to disk, shows it to readers, and only then answers. Half of a job is never visible
 * because nothing is committed between a job's first change and its last. If the disk refuses a
 * commit, the file is opened again as it was after the one before, so that readers go on, and
 * writing is tried again a second later. After any other failure the store closes itself.
 */
final class Writer implements AutoCloseable {
  private static final int IDLE_MILLIS = 500;
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final StoreFile file;
  private final Revisions revisions;
  private final Clock clock;
  private final JobQueue queue = new JobQueue();
  private final Thread thread = new Thread(this::run, "janus-store-writer");

  /** Why the disk refused what was written last; null if it did not. */
  private StoreException refusal;

  private long refusedAtNanos;

  Writer(StoreFile file, Revisions revisions, Clock clock) {
    this.file = file;
    this.revisions = revisions;
    this.clock = clock;
  }

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Where jobs are brought to. */
  JobQueue queue() {
    return queue;
  }

  /** Writes what has been queued, then ends. */
  @Override
  public void close() {
    queue.close(new StoreException("The store is closed", null));
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      tidyWhileIdle();
      for (List<Job> jobs = queue.take(); !jobs.isEmpty(); jobs = queue.take()) {
        write(jobs);
        tidyWhileIdle();
      }
    } catch (InterruptedException e) {
      queue.abandon(new StoreException("The store's writer was interrupted: restart Janus", e));
    }
  }

  private void tidyWhileIdle() throws InterruptedException {
    boolean more = true;
    while (more && queue.idle(IDLE_MILLIS)) {
      more = doing(file::tidyMore, List.of());
    }
  }

  private void write(List<Job> jobs) {
    StoreException reason = noRoom();
    if (reason == null) {
      doing(
          () -> {
            writeAll(jobs);
            refusal = null;
            return true;
          },
          jobs);
    } else {
      jobs.forEach(job -> job.results().completeExceptionally(reason));
    }
  }

  /** Why there is no use in trying; null if there is. */
  private StoreException noRoom() {
    if (refusal != null && System.nanoTime() - refusedAtNanos < PAUSE_NANOS) {
      return refusal;
    }
    return file.hasRoom()
        ? null
        : new StoreException("The disk of the store is full: free some space", null);
  }

  private void writeAll(List<Job> jobs) {
    List<Runnable> answers = new ArrayList<>(jobs.size());
    Set<ResourceKey> patients = new HashSet<>();
    Set<String> tenants = new HashSet<>();
    for (Job job : jobs) {
      answers.add(write(job, tenants, patients));
    }
    revisions.changing(tenants, patients);
    file.commit();
    revisions.changing(tenants, patients);
    answers.forEach(Runnable::run);
    file.tidy();
  }

  /** Does something to the file; false if it failed, or there is nothing more to do. */
  private boolean doing(BooleanSupplier work, List<Job> jobs) {
    try {
      return work.getAsBoolean();
    } catch (RuntimeException | Error e) {
      StoreException reason = reopened(e) ? refused(e) : closed(e);
      jobs.forEach(job -> job.results().completeExceptionally(reason));
      return false;
    }
  }

  private boolean reopened(Throwable failure) {
    if (!StoreFile.isRefusedByDisk(failure)) {
      return false;
    }
    try {
      revisions.allChanging();
      file.reopen();
      revisions.allChanging();
      return true;
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
      return false;
    }
  }

  private StoreException refused(Throwable failure) {
    refusal =
        new StoreException(
            "The disk of the store takes nothing: see whether it is full or broken", failure);
    refusedAtNanos = System.nanoTime();
    return refusal;
  }

  /** Nothing will be done to the file any more. */
  private StoreException closed(Throwable failure) {
    StoreException reason =
        new StoreException(
            "Writing failed and the store closed itself: see whether its disk is broken, then"
                + " restart Janus",
            failure);
    queue.abandon(reason);
    file.abandon();
    return reason;
  }

  /** Makes a job's changes and returns how to answer it. */
  private Runnable write(Job job, Set<String> tenants, Set<ResourceKey> patients) {
    Plan plan;
    try {
      plan = Plan.of(file.tables(), job, clock.millis());
    } catch (StoreException e) {
      return () -> job.results().completeExceptionally(e);
    }
    plan.execute();
    plan.addTenants(tenants);
    plan.addPatients(patients);
    List<WriteResult> results = plan.results();
    return () -> job.results().complete(results);
  }
}
