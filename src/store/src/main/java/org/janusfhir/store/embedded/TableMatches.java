package org.janusfhir.store.embedded;

import java.util.Arrays;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * Positions at the end of the keys that begin with a prefix. Seeks forward, mostly by a few keys,
 * so a cursor is moved before the table is searched again.
 */
final class TableMatches implements Matches {
  private static final int STEPS = 8;

  private final MVMap<byte[], ?> table;
  private final byte[] prefix;
  private Cursor<byte[], ?> cursor;

  /** Where the cursor stands; null if it passed the prefix. */
  private byte[] current;

  TableMatches(MVMap<byte[], ?> table, byte[] prefix) {
    this.table = table;
    this.prefix = prefix;
  }

  @Override
  public byte[] seek(byte[] position) {
    byte[] key = Keys.concat(prefix, position);
    if (cursor == null || !reached(key)) {
      cursor = table.cursor(key);
      step();
    }
    return current == null ? null : Position.in(current, prefix.length);
  }

  /** Whether a few steps lead to that key or to the end. */
  private boolean reached(byte[] key) {
    for (int i = 0; i < STEPS; i++) {
      if (current == null || Arrays.compareUnsigned(current, key) >= 0) {
        return true;
      }
      step();
    }
    return current == null || Arrays.compareUnsigned(current, key) >= 0;
  }

  private void step() {
    byte[] key = cursor.hasNext() ? cursor.next() : null;
    current = Keys.startsWith(key, prefix) ? key : null;
  }
}
