package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/** Positions of resources for which something holds, in their order. */
interface Matches {
  /**
   * The first position that is not before this one; null if there is none. Positions asked for only
   * ever go forward.
   */
  byte[] seek(byte[] position);

  /** The {@link Facts} of the position found last; null if they are to be looked up. */
  default byte[] facts() {
    return null;
  }

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

    @Override
    public byte[] facts() {
      byte[] facts = null;
      for (int i = 0; facts == null && i < parts.size(); i++) {
        facts = parts.get(i).facts();
      }
      return facts;
    }
  }

  /** Moves only those parts that are behind. */
  final class Any implements Matches {
    /** Where a part stands. */
    private record Head(byte[] position, Matches part) {}

    private final PriorityQueue<Head> heads =
        new PriorityQueue<>((a, b) -> Arrays.compareUnsigned(a.position, b.position));
    private List<Matches> unread;

    Any(List<Matches> parts) {
      this.unread = new ArrayList<>(parts);
    }

    @Override
    public byte[] seek(byte[] position) {
      for (Matches part : unread) {
        add(part, position);
      }
      unread = List.of();
      while (!heads.isEmpty() && Arrays.compareUnsigned(heads.peek().position, position) < 0) {
        add(heads.poll().part, position);
      }
      return heads.isEmpty() ? null : heads.peek().position;
    }

    @Override
    public byte[] facts() {
      return heads.peek().part.facts();
    }

    private void add(Matches part, byte[] position) {
      byte[] found = part.seek(position);
      if (found != null) {
        heads.add(new Head(found, part));
      }
    }
  }
}
