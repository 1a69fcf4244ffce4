package org.janusfhir.store.embedded;

import java.util.Arrays;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * Positions at the end of the index keys that begin with a prefix. Seeks forward, mostly by a few
 * keys, so a cursor is moved before the table is searched again.
 */
final class TableMatches implements Matches {
  private static final int STEPS = 8;

  private final MVMap<byte[], byte[]> index;
  private final byte[] prefix;
  private final Work work;
  private Cursor<byte[], byte[]> cursor;

  /** Where the cursor stands; null if it passed the prefix. */
  private byte[] current;

  TableMatches(MVMap<byte[], byte[]> index, byte[] prefix, Work work) {
    this.index = index;
    this.prefix = prefix;
    this.work = work;
  }

  @Override
  public byte[] seek(byte[] position) {
    if (cursor == null || !reached(position)) {
      work.spend(Work.PROBE);
      cursor = index.cursor(Keys.concat(prefix, position));
      step();
    }
    return current == null ? null : Position.in(current, prefix.length);
  }

  @Override
  public byte[] facts() {
    byte[] value = cursor.getValue();
    return value.length == 0 ? null : value;
  }

  /** Whether a few steps lead to that position or to the end. */
  private boolean reached(byte[] position) {
    for (int i = 0; i < STEPS; i++) {
      if (current == null || notBefore(position)) {
        return true;
      }
      step();
    }
    return current == null || notBefore(position);
  }

  private boolean notBefore(byte[] position) {
    return Arrays.compareUnsigned(
            current, prefix.length, current.length, position, 0, position.length)
        >= 0;
  }

  private void step() {
    work.spend(Work.STEP);
    byte[] key = cursor.hasNext() ? cursor.next() : null;
    current = Keys.startsWith(key, prefix) ? key : null;
  }
}
