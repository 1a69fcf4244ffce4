package org.janusfhir.store.embedded;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.janusfhir.store.StoreException;

/**
 * A committed state that readers see. As long as anybody uses it, the version is registered as in
 * use with the store, which therefore overwrites none of its pages.
 */
final class Snapshot {
  private final Tables tables;
  private final MVStore store;
  private final MVStore.TxCounter usage;

  /** Readers, and one for being the latest; 0 means gone. */
  private final AtomicInteger users = new AtomicInteger(1);

  private Snapshot(Tables tables, MVStore store, MVStore.TxCounter usage) {
    this.tables = tables;
    this.store = store;
    this.usage = usage;
  }

  /** The latest commit. To be called by the only thread that changes the tables, right after it. */
  static Snapshot take(Tables live, MVStore store) {
    MVStore.TxCounter usage = store.registerVersionUsage();
    return new Snapshot(live.at(store.getCurrentVersion()), store, usage);
  }

  /**
   * Looks something up. A thread is not interrupted while it uses the file, which would close
   * itself if it were.
   *
   * @throws StoreException if reading fails
   */
  <T> T read(Function<Tables, T> lookup) {
    boolean interrupted = Thread.interrupted();
    try {
      return lookup.apply(tables);
    } catch (MVStoreException e) {
      throw new StoreException("Reading the store failed: " + Opening.advice(e), e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** False if the snapshot is gone; then there is a later one. */
  boolean acquire() {
    int before;
    do {
      before = users.get();
      if (before == 0) {
        return false;
      }
    } while (!users.compareAndSet(before, before + 1));
    return true;
  }

  void release() {
    if (users.decrementAndGet() == 0) {
      store.deregisterVersionUsage(usage);
    }
  }
}
