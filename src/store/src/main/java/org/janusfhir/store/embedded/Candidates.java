package org.janusfhir.store.embedded;

import org.h2.mvstore.Cursor;

/** Candidates one after the other. */
interface Candidates {
  /** The next one; null after the last. */
  Candidate next();

  /** In the order of positions, from that one on. */
  static Candidates inOrder(Scope scope, Matches matches, byte[] first) {
    return new Candidates() {
      private byte[] from = first;

      @Override
      public Candidate next() {
        byte[] position = matches.seek(from);
        if (position == null) {
          return null;
        }
        from = Position.after(position);
        return new Candidate(scope, position, matches.facts());
      }
    };
  }

  /** All of a type in the order of ids, after that one or, if it is null, from the first on. */
  static Candidates byId(Scope scope, String after) {
    byte[] prefix = scope.prefix();
    byte[] first = after == null ? prefix : Keys.concat(prefix, Position.after(Position.id(after)));
    Cursor<byte[], Row> rows = scope.tables().resources().cursor(first);
    return () -> {
      scope.work().spend(Work.STEP);
      byte[] key = rows.hasNext() ? rows.next() : null;
      if (!Keys.startsWith(key, prefix)) {
        return null;
      }
      String id = Position.id(key, prefix.length);
      return new Candidate(scope, rows.getValue(), id);
    };
  }
}
