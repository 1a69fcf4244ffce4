package org.janusfhir.authorization.store;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.janusfhir.store.StoreException;

/** A file of maps. Changes are made one after the other, and are on disk when they are done. */
final class AuthorizationFile implements AutoCloseable {
  private static final int CACHE_MEGABYTES = 4;
  private static final int FILL_RATE = 60;
  private static final int TIDY_BYTES = 4 << 20;
  private static final int TIDY_COMMITS = 64;

  private final MVStore store;
  private int commitsSinceTidy;

  private AuthorizationFile(MVStore store) {
    this.store = store;
  }

  static AuthorizationFile open(Path folder) {
    Path file = folder.resolve("authorization.mv");
    try {
      PrivateFiles.createFolder(folder);
      MVStore store =
          new MVStore.Builder()
              .fileName(file.toString())
              .autoCommitDisabled()
              .cacheSize(CACHE_MEGABYTES)
              .open();
      store.setRetentionTime(0);
      store.setVersionsToKeep(0);
      PrivateFiles.protect(file);
      return new AuthorizationFile(store);
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

  <T> MVMap<String, T> map(String name) {
    return store.openMap(name);
  }

  /** Makes a change durable. */
  synchronized void change(Runnable change) {
    change.run();
    if (store.hasUnsavedChanges()) {
      store.commit();
      store.sync();
      commitsSinceTidy++;
      if (commitsSinceTidy >= TIDY_COMMITS) {
        commitsSinceTidy = 0;
        store.compact(FILL_RATE, TIDY_BYTES);
        store.commit();
      }
    }
  }

  /** The values whose keys begin so, as they are now. */
  Stream<JsonObject> values(MVMap<String, String> map, String prefix) {
    List<JsonObject> values = new ArrayList<>();
    Cursor<String, String> cursor = map.cursor(prefix);
    while (cursor.hasNext() && cursor.next().startsWith(prefix)) {
      values.add(new JsonObject(cursor.getValue()));
    }
    return values.stream();
  }

  @Override
  public void close() {
    if (!store.isClosed()) {
      store.close();
    }
  }
}
