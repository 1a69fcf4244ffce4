package org.janusfhir.store.embedded;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * What the store keeps.
 *
 * @param resources the current version of each resource by {@link Keys#resource}
 * @param history former versions by {@link Keys#version}
 * @param index where resources are found by their values: parameter, value, {@link Position}
 */
record Tables(
    MVMap<byte[], Row> resources, MVMap<byte[], Row> history, MVMap<byte[], byte[]> index) {
  /** The tables as they change. */
  static Tables open(MVStore store) {
    MVMap.Builder<byte[], Row> rows = new MVMap.Builder<byte[], Row>();
    rows.keyType(KeyType.INSTANCE).valueType(RowType.INSTANCE);
    MVMap.Builder<byte[], byte[]> entries = new MVMap.Builder<byte[], byte[]>();
    entries.keyType(KeyType.INSTANCE).valueType(BytesType.INSTANCE);
    return new Tables(
        store.openMap("resources", rows),
        store.openMap("history", rows),
        store.openMap("index", entries));
  }

  /** The tables as they were committed; they never change. */
  Tables at(long version) {
    return new Tables(
        resources.openVersion(version), history.openVersion(version), index.openVersion(version));
  }
}
