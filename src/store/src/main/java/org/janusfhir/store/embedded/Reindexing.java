package org.janusfhir.store.embedded;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVStore;
import org.janusfhir.model.Resource;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.store.codec.StoredForm;

/**
 * Builds the index anew when this Janus extracts other values than the one before, and brings the
 * contents it reads for that into the form that is read fastest. The store is marked until that is
 * complete, so a crash in between only means to begin again.
 */
final class Reindexing {
  private static final int ROWS_A_COMMIT = 5_000;

  private final MVStore store;
  private final Tables tables;
  private int rows;

  private Reindexing(MVStore store) {
    this.store = store;
    this.tables = Tables.open(store);
  }

  static void run(MVStore store, About about) {
    about.setIndexIncomplete();
    Reindexing reindexing = new Reindexing(store);
    reindexing.tables.index().clear();
    reindexing.addAll();
    about.setIndexCurrent();
    reindexing.commit();
  }

  private void addAll() {
    Cursor<byte[], Row> resources = tables.resources().cursor(null);
    while (resources.hasNext()) {
      byte[] key = resources.next();
      add(key, resources.getValue());
      if (++rows % ROWS_A_COMMIT == 0) {
        commit();
      }
    }
  }

  private void add(byte[] key, Row row) {
    Resource resource = tables.decode(row);
    long newestFirst = Position.newestFirst(SearchIndex.time(resource));
    Row current =
        new Row(
            StoredForm.FORMAT,
            row.versionId(),
            row.lastUpdatedMillis(),
            newestFirst,
            row.content());
    if (row.format() != StoredForm.FORMAT) {
      tables.contents().put(row.content(), StoredForm.pack(StoredForm.encode(resource)));
    }
    if (!current.equals(row)) {
      tables.resources().put(key, current);
    }
    IndexEntries.of(Keys.tenantOf(key), resource, newestFirst)
        .forEach((entry, facts) -> tables.index().put(entry, IndexEntries.value(facts, current)));
  }

  private void commit() {
    store.commit();
    store.sync();
  }
}
