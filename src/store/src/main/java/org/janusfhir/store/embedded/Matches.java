package org.janusfhir.store.embedded;

import java.util.Arrays;
import java.util.List;

/** Positions of resources for which something holds, in their order. */
interface Matches {
  /** The first position that is not before this one; null if there is none. */
  byte[] seek(byte[] position);

  /** Positions that are in any of these. */
  static Matches any(List<Matches> parts) {
    return parts.size() == 1 ? parts.get(0) : new Any(parts);
  }

  /** Positions that are in each of these, of which there is at least one. */
  static Matches all(List<Matches> parts) {
    return parts.size() == 1 ? parts.get(0) : new All(parts);
  }

  /** Leaps from the first common candidate to the next: nothing between is looked at. */
  record All(List<Matches> parts) implements Matches {
    @Override
    public byte[] seek(byte[] position) {
      byte[] candidate = position;
      int agreed = 0;
      for (int i = 0; agreed < parts.size(); i = (i + 1) % parts.size()) {
        byte[] next = parts.get(i).seek(candidate);
        if (next == null) {
          return null;
        }
        agreed = agreed > 0 && Arrays.equals(next, candidate) ? agreed + 1 : 1;
        candidate = next;
      }
      return candidate;
    }
  }

  /** Keeps where each part stands, because most seeks go a little further. */
  final class Any implements Matches {
    private final List<Matches> parts;
    private final byte[][] heads;
    private boolean started;

    Any(List<Matches> parts) {
      this.parts = parts;
      this.heads = new byte[parts.size()][];
    }

    @Override
    public byte[] seek(byte[] position) {
      byte[] first = null;
      for (int i = 0; i < heads.length; i++) {
        boolean behind = heads[i] != null && Arrays.compareUnsigned(heads[i], position) < 0;
        if (!started || behind) {
          heads[i] = parts.get(i).seek(position);
        }
        if (heads[i] != null && (first == null || Arrays.compareUnsigned(heads[i], first) < 0)) {
          first = heads[i];
        }
      }
      started = true;
      return first;
    }
  }
}
