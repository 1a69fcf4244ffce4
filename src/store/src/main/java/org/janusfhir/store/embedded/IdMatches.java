package org.janusfhir.store.embedded;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;

/** Positions of resources that are known by their ids. */
final class IdMatches implements Matches {
  private final TreeSet<byte[]> positions = new TreeSet<>(Arrays::compareUnsigned);

  IdMatches(Scope scope, Collection<String> ids) {
    for (String id : ids) {
      Candidate candidate = scope.candidate(id);
      if (candidate != null) {
        positions.add(candidate.position());
      }
    }
  }

  @Override
  public byte[] seek(byte[] position) {
    return positions.ceiling(position);
  }
}
