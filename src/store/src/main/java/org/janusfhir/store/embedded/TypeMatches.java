package org.janusfhir.store.embedded;

import java.util.Arrays;
import org.h2.mvstore.MVMap;

/** All resources of a type without times, of which the order of ids is the order of positions. */
final class TypeMatches implements Matches {
  private static final byte[] FIRST = Position.of(Position.NO_TIME, "");

  private final TableMatches ids;

  TypeMatches(MVMap<byte[], Row> resources, byte[] type) {
    this.ids = new TableMatches(resources, type);
  }

  @Override
  public byte[] seek(byte[] position) {
    boolean before = Arrays.compareUnsigned(position, FIRST) <= 0;
    byte[] id = ids.seek(before ? BytesType.EMPTY : Position.in(position, Long.BYTES));
    return id == null ? null : Keys.concat(FIRST, id);
  }
}
