package org.janusfhir.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.janusfhir.model.Resource;
import org.janusfhir.store.StoreException;

/**
 * The file of the tables: what is committed to it, and its size. Commits are explicit, so that a
 * commit is always whole jobs; the space of versions nobody uses is reused at once, which is safe
 * because every commit is forced to disk before the next one begins.
 *
 * <p>If the disk takes no more, the engine gives the open file up; then it is opened again as it
 * was after the last commit.
 */
final class StoreFile implements Contents, AutoCloseable {
  /** Below this share of live bytes, in percent, old data is written anew to free its space. */
  private static final int FILL_RATE = 60;

  private static final int TIDY_BYTES = 4 << 20;
  private static final int TIDY_COMMITS = 64;

  /** When idle, some more is done: that much at a time, up to this share. */
  private static final int IDLE_BYTES = 16 << 20;

  private static final int IDLE_FILL_RATE = 75;

  /** A commit larger than what is moved at a time is not moved at all, so that has to grow. */
  private static final int MOST_MOVED_BYTES = 256 << 20;

  private final Folder folder;
  private final Supplier<MVStore> opening;
  private MVStore store;
  private Tables tables;
  private volatile Snapshot latest;
  private long tidiedAtSize;
  private int commitsSinceTidy;
  private int movedBytes = IDLE_BYTES;

  /** How much was rewritten since the last change: without bound it could go on for ever. */
  private long idleBytes;

  private StoreFile(MVStore store, Folder folder, Supplier<MVStore> opening) {
    this.store = store;
    this.folder = folder;
    this.opening = opening;
    this.tables = Tables.open(store);
    store.commit();
    store.sync();
    folder.committed(store.getCurrentVersion());
    this.tidiedAtSize = store.getFileStore().size();
    this.latest = Snapshot.take(tables, store);
  }

  /**
   * The tables in an open store.
   *
   * @param opening opens it once more, if the engine has given it up
   */
  static StoreFile of(MVStore store, Folder folder, Supplier<MVStore> opening) {
    return new StoreFile(store, folder, opening);
  }

  static MVStore openStore(Path path, int cacheMegabytes) {
    MVStore store =
        new MVStore.Builder()
            .fileName(path.toString())
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .cacheSize(cacheMegabytes)
            .open();
    store.setRetentionTime(0);
    store.setVersionsToKeep(0);
    return store;
  }

  /** Whether the disk has room for a commit. */
  boolean hasRoom() {
    return folder.hasRoom();
  }

  /**
   * Whether the disk refused what should be written, so that what is on it is as it was. Not so if
   * it took it and then could not be made to keep it: nobody knows what that has left.
   */
  static boolean isRefusedByDisk(Throwable failure) {
    boolean engine = failure instanceof MVStoreException;
    for (Throwable cause = failure; engine && cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  /**
   * Begins again with the last commit after the engine has given the file up.
   *
   * @throws StoreException if the file cannot be opened
   */
  void reopen() {
    store.closeImmediately();
    store = opening.get();
    tables = Tables.open(store);
    force(); // the commit that failed may be there after all
    folder.committed(store.getCurrentVersion());
    commitsSinceTidy = 0;
    tidiedAtSize = store.getFileStore().size();
    publish();
  }

  /** The tables as they change; only for the thread that writes. */
  Tables tables() {
    return tables;
  }

  /** The latest commit, to be released. */
  Snapshot snapshot() {
    Snapshot snapshot = latest;
    while (!snapshot.acquire()) {
      Snapshot newer = latest;
      if (newer == snapshot) {
        throw new StoreException("The store is closed", null);
      }
      snapshot = newer;
    }
    return snapshot;
  }

  @Override
  public Resource decode(Row row) {
    Snapshot snapshot = snapshot();
    try {
      return snapshot.read(tables -> tables.decode(row));
    } finally {
      snapshot.release();
    }
  }

  /** Makes all changes durable, then visible. */
  void commit() {
    if (store.hasUnsavedChanges()) {
      store.commit();
      published();
      idleBytes = 0;
    }
  }

  /** Keeps the file from growing; to be called after a commit. */
  void tidy() {
    commitsSinceTidy++;
    if (!hasRoom()) {
      return;
    }
    if (commitsSinceTidy >= TIDY_COMMITS
        || store.getFileStore().size() - tidiedAtSize >= TIDY_BYTES) {
      store.compact(FILL_RATE, TIDY_BYTES);
      commit();
      commitsSinceTidy = 0;
      tidiedAtSize = store.getFileStore().size();
    }
  }

  /**
   * Goes on making the file smaller while nothing else is to be done.
   *
   * @return whether more of it would help
   */
  boolean tidyMore() {
    int live = store.getFileStore().getChunksFillRate();
    int used = store.getFillRate();
    long size = store.getFileStore().size();
    boolean worthwhile = size > IDLE_BYTES && Math.min(live, used) < IDLE_FILL_RATE;
    if (!worthwhile || idleBytes > 2 * size || !hasRoom()) {
      return false;
    }
    if (live < IDLE_FILL_RATE) {
      idleBytes += IDLE_BYTES;
      store.compact(IDLE_FILL_RATE, IDLE_BYTES);
      store.commit();
    } else if (store.getFileStore() instanceof RandomAccessStore file) {
      idleBytes += movedBytes;
      file.compactMoveChunks(IDLE_FILL_RATE, movedBytes, store);
      movedBytes = file.size() < size ? IDLE_BYTES : Math.min(2 * movedBytes, MOST_MOVED_BYTES);
    }
    published();
    return true;
  }

  /** Closes without writing. */
  void abandon() {
    latest.release();
    store.closeImmediately();
  }

  @Override
  public void close() {
    if (!store.isClosed()) {
      latest.release();
      store.close();
    }
  }

  private void published() {
    force();
    folder.committed(store.getCurrentVersion());
    publish();
  }

  private void force() {
    try {
      store.sync();
    } catch (MVStoreException e) {
      throw new StoreException("What was written could not be forced to disk", e);
    }
  }

  private void publish() {
    Snapshot before = latest;
    latest = Snapshot.take(tables, store);
    before.release();
  }
}
