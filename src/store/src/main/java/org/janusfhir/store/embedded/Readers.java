package org.janusfhir.store.embedded;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.janusfhir.store.StoreException;

/**
 * Who looks things up: the thread that asks, in the latest commit. A search that is not done after
 * some milliseconds is begun again, in the same commit, by one of a few threads of the store.
 */
final class Readers implements AutoCloseable {
  private static final int THREADS = 2;
  private static final int WAITING = 64;
  private static final int IDLE_SECONDS = 60;

  /** A look-up with a limit on its work. */
  interface Lookup<T> {
    T in(Tables tables, Work work);
  }

  private final StoreFile file;
  private final ThreadPoolExecutor threads;
  private volatile boolean closed;

  Readers(StoreFile file) {
    this.file = file;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Readers::thread);
    threads.allowCoreThreadTimeOut(true);
  }

  /** Something that is quickly done. */
  <T> Uni<T> read(Function<Tables, T> lookup) {
    return Uni.createFrom()
        .item(
            () -> {
              Snapshot snapshot = file.snapshot();
              try {
                return snapshot.read(lookup);
              } finally {
                snapshot.release();
              }
            });
  }

  /** Something that may take long. */
  <T> Uni<T> search(Lookup<T> lookup) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              Snapshot snapshot = file.snapshot();
              T found;
              try {
                Work work = Work.brief();
                found = snapshot.read(tables -> lookup.in(tables, work));
              } catch (Work.Exhausted e) {
                searchLong(snapshot, lookup, emitter);
                return;
              } catch (RuntimeException | Error e) {
                snapshot.release();
                throw e;
              }
              snapshot.release();
              emitter.complete(found);
            });
  }

  /** Lets go of what is still being looked up. */
  @Override
  public void close() {
    closed = true;
    threads.shutdown();
    boolean interrupted = Thread.interrupted();
    boolean done = false;
    while (!done) {
      try {
        done = threads.awaitTermination(IDLE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private <T> void searchLong(Snapshot snapshot, Lookup<T> lookup, UniEmitter<? super T> emitter) {
    AtomicBoolean unwanted = new AtomicBoolean();
    emitter.onTermination(() -> unwanted.set(true));
    try {
      threads.execute(
          () -> {
            try {
              Work work = Work.until(() -> closed || unwanted.get());
              T found = snapshot.read(tables -> lookup.in(tables, work));
              emitter.complete(found);
            } catch (Work.Exhausted e) {
              emitter.fail(new StoreException("The store is closed", null));
            } catch (RuntimeException | Error e) {
              emitter.fail(e);
            } finally {
              snapshot.release();
            }
          });
    } catch (RejectedExecutionException e) {
      snapshot.release();
      emitter.fail(
          new StoreException(
              closed ? "The store is closed" : "Too many searches that take long at once", e));
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "janus-store-search");
    thread.setDaemon(true);
    return thread;
  }
}
