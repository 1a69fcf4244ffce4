package org.janusfhir.server.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/**
 * AuditEvents as lines of a file, written by one thread in the order they were taken. What has been
 * taken is kept until it is written, however long the disk refuses it; meanwhile nothing more is
 * taken, so that nothing is accessed that cannot be recorded.
 */
public final class AuditFile implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(AuditFile.class);
  private static final int MOST_AT_ONCE = 1000;
  private static final long PAUSE_MILLIS = 200;
  private static final long PATIENCE_SECONDS = 10;

  private final BlockingQueue<AuditedAccess> waiting;
  private final AppendedFile file;
  private final Thread writer = new Thread(this::run, "janus-audit");
  private final CountDownLatch closing = new CountDownLatch(1);
  private final LongAdder refused = new LongAdder();
  private volatile boolean failing;
  private volatile int unwritten;

  private AuditFile(AppendedFile file, int queueLength) {
    this.file = file;
    this.waiting = new ArrayBlockingQueue<>(queueLength);
  }

  /**
   * Goes on with the file at that path, or makes it.
   *
   * @param queueLength how many events may wait to be written
   * @throws IOException if it cannot be opened
   */
  public static AuditFile open(Path path, int queueLength) throws IOException {
    return open(new AppendedFile(path), queueLength);
  }

  static AuditFile open(AppendedFile file, int queueLength) throws IOException {
    file.open();
    AuditFile opened = new AuditFile(file, queueLength);
    opened.writer.setDaemon(true);
    opened.writer.start();
    return opened;
  }

  /** Takes an event, or says that there is no room for it or no disk. Never blocks. */
  boolean take(AuditedAccess access) {
    boolean taken = !failing && closing.getCount() > 0 && waiting.offer(access);
    if (!taken) {
      refused.increment();
    }
    return taken;
  }

  /** Whether the next event will be taken as far as can be known. */
  boolean isReady() {
    return !failing && waiting.remainingCapacity() > 0;
  }

  /** Writes all that has been taken, then closes the file. */
  @Override
  public void close() {
    closing.countDown();
    try {
      writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    int lost = waiting.size() + unwritten;
    if (lost > 0) {
      LOG.errorf("event=audit-file-incomplete missing=%d", lost);
    }
  }

  /** However the thread ends, nothing is taken that nobody would write. */
  private void run() {
    boolean closed = false;
    try {
      closed = writeAll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException | Error e) {
      failing = true;
      LOG.errorf("event=audit-file-ended error=%s", e.getClass().getName());
    } finally {
      failing |= !closed;
    }
  }

  /** Whether all that was taken has been written and the file closed; else the disk refuses. */
  private boolean writeAll() throws IOException, InterruptedException {
    List<AuditedAccess> batch = new ArrayList<>();
    while (next(batch)) {
      unwritten = batch.size();
      if (!write(lines(batch))) {
        return false;
      }
      unwritten = 0;
      batch.clear();
    }
    file.close();
    return true;
  }

  /** Whether there is something to write; if not, the file is being closed. */
  private boolean next(List<AuditedAccess> batch) throws InterruptedException {
    while (true) {
      AuditedAccess first = waiting.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      if (first != null) {
        batch.add(first);
        waiting.drainTo(batch, MOST_AT_ONCE - 1);
        return true;
      }
      if (closing.getCount() == 0) {
        return false;
      }
    }
  }

  private static byte[] lines(List<AuditedAccess> batch) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (AuditedAccess access : batch) {
      AuditEventJson.append(access, lines);
    }
    return lines.toByteArray();
  }

  /** Tries until it succeeds; once only if the file is being closed. */
  private boolean write(byte[] lines) throws InterruptedException {
    while (true) {
      boolean last = closing.getCount() == 0;
      if (written(lines)) {
        return true;
      }
      if (last) {
        return false;
      }
      closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private boolean written(byte[] lines) {
    try {
      file.append(lines);
    } catch (IOException e) {
      if (!failing) {
        failing = true;
        // The message names the file and what the disk says of it.
        LOG.errorf("event=audit-file-failed error=\"%s\"", e.getMessage());
      }
      return false;
    }
    if (failing) {
      failing = false;
      LOG.infof("event=audit-file-restored refused=%d", refused.sumThenReset());
    }
    return true;
  }
}
