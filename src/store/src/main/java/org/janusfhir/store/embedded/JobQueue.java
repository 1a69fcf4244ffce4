package org.janusfhir.store.embedded;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.janusfhir.store.StoreException;

/**
 * Jobs waiting to be written. Every job that is given to it is either taken by the writer or
 * refused: none is forgotten when the queue closes.
 */
final class JobQueue {
  private static final int JOBS = 4096;
  private static final int RESOURCES_A_COMMIT = 10_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<Job> jobs = new ArrayDeque<>();

  /** Why nothing is accepted any more; null while it is. */
  private StoreException refusal;

  /** Queues a job without waiting, or fails it. */
  void offer(Job job) {
    StoreException reason;
    lock.lock();
    try {
      reason = refusal;
      if (reason == null && jobs.size() >= JOBS) {
        reason = new StoreException("Too many writes are waiting: try again later", null);
      }
      if (reason == null) {
        jobs.add(job);
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
    if (reason != null) {
      job.results().completeExceptionally(reason);
    }
  }

  /** Queues a job as soon as there is a place for it, or fails it. */
  void put(Job job) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (refusal == null && jobs.size() >= JOBS) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
    offer(job);
  }

  /** The next jobs, as many as one commit should take; none means that the queue is closed. */
  List<Job> take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (jobs.isEmpty() && refusal == null) {
        changed.await();
      }
      return takeWaiting();
    } finally {
      lock.unlock();
    }
  }

  /** Whether nobody brings a job, nor closes, for a while. */
  boolean idle(long millis) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long rest = TimeUnit.MILLISECONDS.toNanos(millis);
      while (jobs.isEmpty() && refusal == null && rest > 0) {
        rest = changed.awaitNanos(rest);
      }
      return jobs.isEmpty() && refusal == null;
    } finally {
      lock.unlock();
    }
  }

  private List<Job> takeWaiting() {
    List<Job> taken = new ArrayList<>();
    int resources = 0;
    while (!jobs.isEmpty() && resources < RESOURCES_A_COMMIT) {
      Job job = jobs.remove();
      resources += job.changes().size();
      taken.add(job);
    }
    changed.signalAll();
    return taken;
  }

  /** Refuses jobs from now on; those that wait can still be taken. */
  void close(StoreException reason) {
    lock.lock();
    try {
      if (refusal == null) {
        refusal = reason;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Closes and fails what waits. */
  void abandon(StoreException reason) {
    close(reason);
    List<Job> waiting;
    lock.lock();
    try {
      waiting = new ArrayList<>(jobs);
      jobs.clear();
    } finally {
      lock.unlock();
    }
    waiting.forEach(job -> job.results().completeExceptionally(reason));
  }
}
