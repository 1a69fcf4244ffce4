package org.janusfhir.postgres;

import io.vertx.pgclient.PgException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.Set;
import org.janusfhir.store.StoreException;

/** What failures of the database mean. */
final class Failures {
  /** Of transactions that got in each other's way: a deadlock, or a serialization failure. */
  private static final Set<String> IN_EACH_OTHERS_WAY = Set.of("40001", "40P01");

  /** Nobody can mend it by waiting: values, constraints, and statements that are wrong. */
  private static final Set<String> OURS = Set.of("22", "23", "42");

  /** But these are of a database that is not as it should be: rights, and tables. */
  private static final Set<String> NOT_OURS = Set.of("42501", "42P01");

  private static final int CLASS = 2;

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

  /**
   * Whether the database, or the way to it, is to blame, so that another may do better. What the
   * store itself says of a search or a row that the database gave is an answer.
   */
  static boolean isOutage(Throwable failure) {
    if (failure instanceof PgException sql) {
      String state = sql.getSqlState();
      return NOT_OURS.contains(state) || !OURS.contains(state.substring(0, CLASS));
    }
    return !(failure instanceof StoreException
        || failure instanceof Error
        || failure instanceof IllegalArgumentException
        || failure instanceof UnsupportedOperationException
        || failure instanceof NoSuchElementException
        || failure instanceof DateTimeException
        || failure instanceof NullPointerException
        || failure instanceof IndexOutOfBoundsException
        || failure instanceof ArithmeticException
        || failure instanceof ClassCastException);
  }

  /**
   * What the caller is told: that a query is impossible, that the store is not there, or that we
   * have made a mistake.
   */
  static RuntimeException of(Throwable failure) {
    if (failure instanceof StoreException known) {
      return known;
    }
    if (!isOutage(failure) && failure instanceof RuntimeException mistake) {
      return mistake;
    }
    String state = failure instanceof PgException sql ? " (" + sql.getSqlState() + ')' : "";
    return new StoreException(
        "The database does not answer as it should"
            + state
            + ": see that it runs, can be reached and has been migrated",
        failure);
  }
}
