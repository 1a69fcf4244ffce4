package org.janusfhir.store.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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
  /** With a new file made like the prepared one, unless that is null. */
  static Opening of(Folder folder, int cacheMegabytes, Prepared prepared) {
    Path path = folder.file(file -> create(file, prepared));
    MVStore store = null;
    try {
      store = StoreFile.openStore(path, cacheMegabytes);
      folder.checkComplete(store.getCurrentVersion());
      About about = About.of(store);
      about.check();
      if (!about.indexCurrent()) {
        Reindexing.run(store, about);
      }
      return new Opening(
          StoreFile.of(store, folder, () -> again(path, cacheMegabytes, folder)), about.secret());
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

  /** What has been opened before. */
  private static MVStore again(Path path, int cacheMegabytes, Folder folder) {
    MVStore store = null;
    try {
      store = StoreFile.openStore(path, cacheMegabytes);
      folder.checkComplete(store.getCurrentVersion());
      return store;
    } catch (RuntimeException e) {
      if (store != null) {
        store.closeImmediately();
      }
      throw e;
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

  private static void create(Path path, Prepared prepared) {
    if (prepared != null) {
      copy(prepared, path);
    }
    try (MVStore store = StoreFile.openStore(path, 1)) {
      About about = About.of(store);
      if (prepared == null) {
        about.initialize();
      } else {
        about.renewSecret();
      }
      Tables.open(store);
      store.commit();
      store.sync();
    }
  }

  private static void copy(Prepared prepared, Path path) {
    try (InputStream in = prepared.open()) {
      Files.copy(in, path);
    } catch (IOException e) {
      throw new StoreException("The store " + path + " cannot be made: check its disk", e);
    }
  }
}
