package org.janusfhir.postgres;

import io.vertx.pgclient.PgException;
import java.util.Set;
import org.janusfhir.store.StoreException;

/** What failures of the database mean. */
final class Failures {
  /** Of transactions that got in each other's way: a deadlock, or a serialization failure. */
  private static final Set<String> IN_EACH_OTHERS_WAY = Set.of("40001", "40P01");

  private Failures() {}

  /** Another writer was faster, so that what was planned must be planned again. */
  static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken() {
      super("Another writer was faster", null, false, false);
    }
  }

  /** Whether the same again may succeed at once. */
  static boolean isWorthAnotherTry(Throwable failure) {
    return failure instanceof Overtaken
        || (failure instanceof PgException sql && IN_EACH_OTHERS_WAY.contains(sql.getSqlState()));
  }

  /** What the caller is told: that a query is impossible, or that the store is not there. */
  static RuntimeException of(Throwable failure) {
    if (failure instanceof StoreException known) {
      return known;
    }
    if (failure instanceof IllegalArgumentException impossible) {
      return impossible;
    }
    String state = failure instanceof PgException sql ? " (" + sql.getSqlState() + ')' : "";
    return new StoreException(
        "The database does not answer as it should"
            + state
            + ": see that it runs, can be reached and has been migrated",
        failure);
  }
}
