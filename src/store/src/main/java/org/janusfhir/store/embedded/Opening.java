package org.janusfhir.store.embedded;

import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.janusfhir.store.StoreException;

/**
 * Opening a store: making it if it is new, refusing what cannot be read, renewing its index.
 *
 * @param file ready for use
 * @param secret 32 bytes
 */
record Opening(StoreFile file, byte[] secret) {
  static Opening of(Folder folder, int cacheMegabytes) {
    Path path = folder.file(Opening::create);
    MVStore store = null;
    try {
      store = StoreFile.openStore(path, cacheMegabytes);
      folder.checkComplete(store.getCurrentVersion());
      About about = About.of(store);
      about.check();
      if (!about.indexCurrent()) {
        Reindexing.run(store, about);
      }
      return new Opening(StoreFile.of(store, folder), about.secret());
    } catch (StoreException e) {
      store.closeImmediately();
      throw e;
    } catch (RuntimeException e) {
      if (store != null) {
        store.closeImmediately();
      }
      throw new StoreException("The store " + path + " cannot be opened: " + advice(e), e);
    }
  }

  /** What an operator can do about a failure of the file. */
  static String advice(RuntimeException e) {
    int code = e instanceof MVStoreException failure ? failure.getErrorCode() : 0;
    return switch (code) {
      case DataUtils.ERROR_FILE_LOCKED -> "another process uses it, stop that one";
      case DataUtils.ERROR_UNSUPPORTED_FORMAT -> "a newer Janus wrote it, start that one";
      case DataUtils.ERROR_CLOSED -> "it is closed";
      default -> "the file is damaged or its disk fails, restore it from a backup";
    };
  }

  private static void create(Path path) {
    try (MVStore store = StoreFile.openStore(path, 1)) {
      About.of(store).initialize();
      Tables.open(store);
      store.commit();
      store.sync();
    }
  }
}
