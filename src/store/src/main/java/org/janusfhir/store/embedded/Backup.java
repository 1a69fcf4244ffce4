package org.janusfhir.store.embedded;

import java.nio.file.Path;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.janusfhir.store.StoreException;

/**
 * Writes a copy of tables that do not change into a folder of its own. Every page of them is read,
 * and its checksum compared, so that a damaged store gets no copy that looks whole. The copy's file
 * has its name only when it is complete.
 */
final class Backup {
  private static final int UNSAVED_BYTES = 8 << 20;

  private final MVStore store;
  private final Path target;

  private Backup(MVStore store, Path target) {
    this.store = store;
    this.target = target;
  }

  /** Writes it. */
  static void write(Tables tables, byte[] secret, Path target) {
    if (Folder.hasStore(target)) {
      throw new StoreException(
          "There is a store in " + target + " already: name another folder", null);
    }
    try (Folder folder = Folder.lock(target)) {
      folder.file(
          file -> {
            try (MVStore store = StoreFile.openStore(file, 1)) {
              new Backup(store, target).write(tables, secret);
            }
          });
    }
  }

  private void write(Tables from, byte[] secret) {
    About.of(store).initialize(secret);
    Tables to = Tables.open(store);
    copy(from.contents(), to.contents());
    copy(from.resources(), to.resources());
    copy(from.history(), to.history());
    copy(from.index(), to.index());
    writing(
        () -> {
          store.commit();
          store.sync();
        });
  }

  private <K, V> void copy(MVMap<K, V> from, MVMap<K, V> to) {
    Cursor<K, V> entries = from.cursor(null);
    while (entries.hasNext()) {
      K key = entries.next();
      V value = entries.getValue();
      writing(
          () -> {
            to.put(key, value);
            if (store.getUnsavedMemory() > UNSAVED_BYTES) {
              store.commit();
            }
          });
    }
  }

  /** Tells a failure of the copy's disk from one of the store that is copied. */
  private void writing(Runnable work) {
    try {
      work.run();
    } catch (MVStoreException e) {
      throw new StoreException(
          "The backup in " + target + " cannot be written: see whether its disk is full", e);
    }
  }
}
