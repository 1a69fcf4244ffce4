package org.janusfhir.store.embedded;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;
import org.janusfhir.model.Resource;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.codec.StoredForm;

/**
 * What the store keeps.
 *
 * @param resources the current version of each resource by {@link Keys#resource}
 * @param history former versions by {@link Keys#version}
 * @param contents stored resources in the order they came, by the number in their {@link Row}
 * @param index where resources are found by their values: parameter, value, {@link Position}
 */
record Tables(
    MVMap<byte[], Row> resources,
    MVMap<byte[], Row> history,
    MVMap<Long, byte[]> contents,
    MVMap<byte[], byte[]> index) {
  /** The tables as they change. */
  static Tables open(MVStore store) {
    MVMap.Builder<byte[], Row> rows = new MVMap.Builder<byte[], Row>();
    rows.keyType(KeyType.INSTANCE).valueType(RowType.INSTANCE);
    MVMap.Builder<byte[], byte[]> entries = new MVMap.Builder<byte[], byte[]>();
    entries.keyType(KeyType.INSTANCE).valueType(BytesType.INSTANCE);
    MVMap.Builder<Long, byte[]> contents = new MVMap.Builder<Long, byte[]>();
    contents.keyType(LongDataType.INSTANCE).valueType(BytesType.INSTANCE);
    return new Tables(
        store.openMap("resources", rows),
        store.openMap("history", rows),
        store.openMap("contents", contents),
        store.openMap("index", entries));
  }

  /** The tables as they were committed; they never change. */
  Tables at(long version) {
    return new Tables(
        resources.openVersion(version),
        history.openVersion(version),
        contents.openVersion(version),
        index.openVersion(version));
  }

  /** The resource of a row. */
  Resource decode(Row row) {
    return StoredForm.decode(row.format(), content(row));
  }

  /** The content of a row, in its {@link StoredForm}. */
  byte[] content(Row row) {
    byte[] content = contents.get(row.content());
    if (content == null) {
      throw new StoreException("A stored resource is lost: restore the store from a backup", null);
    }
    return content;
  }
}
