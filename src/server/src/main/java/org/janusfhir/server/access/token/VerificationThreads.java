package org.janusfhir.server.access.token;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads for verifications, which take nothing but the time of a processor: half as many as there
 * are of these, so that no amount of tokens keeps requests with known ones waiting, and a queue
 * that ends.
 */
public final class VerificationThreads implements Executor, AutoCloseable {
  private static final int MAX_WAITING = 1_000;
  private static final long KEEP_SECONDS = 60;

  private final AtomicInteger number = new AtomicInteger();
  private final ThreadPoolExecutor threads;

  /** Starts threads as they are needed. */
  public VerificationThreads() {
    int size = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    threads =
        new ThreadPoolExecutor(
            size,
            size,
            KEEP_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            this::thread);
    threads.allowCoreThreadTimeOut(true);
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "janus-tokens-" + number.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Runs it later.
   *
   * @throws java.util.concurrent.RejectedExecutionException if too much is waiting
   */
  @Override
  public void execute(Runnable work) {
    threads.execute(work);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
