package org.janusfhir.authorization.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.janusfhir.store.DiskRoom;
import org.janusfhir.store.StoreException;
import org.jboss.logging.Logger;

/**
 * A file of maps. Changes are made one after the other, and are on disk when they are done.
 *
 * <p>If the disk takes no more, the engine gives the open file up; then it is opened again as it
 * was after the last change.
 */
final class AuthorizationFile implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(AuthorizationFile.class);

  private static final int CACHE_MEGABYTES = 4;
  private static final int FILL_RATE = 60;
  private static final int TIDY_BYTES = 4 << 20;
  private static final int TIDY_COMMITS = 64;

  private final Path path;
  private volatile Opened opened;
  private int commitsSinceTidy;

  /** Why nothing is done any more; null as long as something is. */
  private StoreException end;

  private record Opened(MVStore store, AuthorizationMaps maps) {}

  private AuthorizationFile(Path path, Opened opened) {
    this.path = path;
    this.opened = opened;
  }

  static AuthorizationFile open(Path folder) {
    Path file = folder.resolve("authorization.mv");
    try {
      PrivateFiles.createFolder(folder);
      Opened opened = opened(file.toString());
      PrivateFiles.protect(file);
      return new AuthorizationFile(file, opened);
    } catch (MVStoreException e) {
      throw new StoreException(
          Files.exists(file)
              ? "The file "
                  + file
                  + " is in use by another process or damaged: stop that, or restore the file"
              : "The file " + file + " cannot be made: check the folder's permissions and disk",
          e);
    }
  }

  private static Opened opened(String file) {
    MVStore store =
        new MVStore.Builder().fileName(file).autoCommitDisabled().cacheSize(CACHE_MEGABYTES).open();
    store.setRetentionTime(0);
    store.setVersionsToKeep(0);
    try {
      return new Opened(store, AuthorizationMaps.in(store));
    } catch (MVStoreException e) {
      store.closeImmediately();
      throw e;
    }
  }

  /**
   * Looks something up. What is being changed may be seen already.
   *
   * @throws StoreException if reading fails
   */
  <T> T read(Function<AuthorizationMaps, T> lookup) {
    Opened current = opened;
    try {
      return read(current, lookup);
    } catch (MVStoreException e) {
      try {
        return read(openedAfter(current, e), lookup);
      } catch (MVStoreException again) {
        throw unreadable(again);
      }
    }
  }

  /** As long as it is read, none of its pages is overwritten, whatever is changed meanwhile. */
  private static <T> T read(Opened current, Function<AuthorizationMaps, T> lookup) {
    MVStore.TxCounter usage = current.store().registerVersionUsage();
    try {
      return lookup.apply(current.maps());
    } finally {
      current.store().deregisterVersionUsage(usage);
    }
  }

  /** What has been opened in place of what the engine has given up. */
  private synchronized Opened openedAfter(Opened givenUp, MVStoreException failure) {
    requireGoing();
    if (opened.store() == givenUp.store()) {
      if (!givenUp.store().isClosed()) {
        throw unreadable(failure);
      }
      reopen();
    }
    return opened;
  }

  /**
   * Makes a change durable.
   *
   * @throws StoreException if the disk refuses; then it has not been made, or as a whole if the
   *     disk took it after all
   */
  synchronized void change(Consumer<AuthorizationMaps> change) {
    requireGoing();
    if (!DiskRoom.forCommit(path)) {
      throw new StoreException("The disk of " + path + " is full: free some space", null);
    }
    if (opened.store().isClosed()) {
      reopen();
    }
    try {
      change.accept(opened.maps());
      if (!opened.store().hasUnsavedChanges()) {
        return;
      }
      opened.store().commit();
    } catch (MVStoreException e) {
      throw undone(e);
    }
    force();
    tidy();
  }

  /** What failed may be there in part: it is forgotten with what is open. */
  private StoreException undone(MVStoreException failure) {
    StoreException told =
        new StoreException(
            "The disk of " + path + " takes nothing: see whether it is full or broken", failure);
    try {
      reopen();
    } catch (StoreException e) {
      told.addSuppressed(e); // tried again with the next change
    }
    return told;
  }

  private void force() {
    try {
      opened.store().sync();
    } catch (MVStoreException e) {
      // Nobody knows what that has left on the disk.
      opened.store().closeImmediately();
      end =
          new StoreException(
              "What was written to "
                  + path
                  + " could not be forced to disk: see whether it is broken, then restart Janus",
              e);
      throw end;
    }
  }

  /** Keeps the file from growing. The change before is done, whatever becomes of this. */
  private void tidy() {
    commitsSinceTidy++;
    if (commitsSinceTidy < TIDY_COMMITS) {
      return;
    }
    commitsSinceTidy = 0;
    try {
      opened.store().compact(FILL_RATE, TIDY_BYTES);
      opened.store().commit();
    } catch (MVStoreException e) {
      LOG.warnf(undone(e), "event=authorization-file-not-tidied");
    }
  }

  private void reopen() {
    opened.store().closeImmediately();
    try {
      opened = opened(path.toString());
    } catch (MVStoreException e) {
      throw unreadable(e);
    }
    force(); // the commit that failed may be there after all
  }

  private void requireGoing() {
    if (end != null) {
      throw end;
    }
  }

  private StoreException unreadable(MVStoreException failure) {
    return new StoreException(
        "The file " + path + " cannot be read: see whether its disk is broken", failure);
  }

  @Override
  public synchronized void close() {
    if (end == null) {
      end = new StoreException("The file " + path + " is closed", null);
      if (!opened.store().isClosed()) {
        opened.store().close();
      }
    }
  }
}
