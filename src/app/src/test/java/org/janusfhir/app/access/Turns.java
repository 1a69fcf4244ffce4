package org.janusfhir.app.access;

import java.util.List;

/** Takes one of several that are all good, each in its turn. */
final class Turns {
  private int turn;

  /** The next of these. */
  <T> T next(List<T> all) {
    return all.get(Math.floorMod(turn++, all.size()));
  }
}
