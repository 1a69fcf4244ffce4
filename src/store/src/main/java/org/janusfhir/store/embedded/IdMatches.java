package org.janusfhir.store.embedded;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;

/** Positions of resources that are known by their ids. */
final class IdMatches implements Matches {
  private final TreeSet<byte[]> positions = new TreeSet<>(Arrays::compareUnsigned);

  IdMatches(MVMap<byte[], Row> resources, byte[] type, Collection<String> ids) {
    for (String id : ids) {
      Row row = Change.isId(id) ? resources.get(Keys.concat(type, Position.id(id))) : null;
      if (row != null) {
        positions.add(Position.of(row.newestFirst(), id));
      }
    }
  }

  @Override
  public byte[] seek(byte[] position) {
    return positions.ceiling(position);
  }
}
