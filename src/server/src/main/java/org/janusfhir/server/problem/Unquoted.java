package org.janusfhir.server.problem;

/**
 * A failure as the log may show it: of what kind, where, and because of what, but without messages,
 * which may quote the record or the request.
 */
public final class Unquoted extends Throwable {
  private static final long serialVersionUID = 1L;

  /** Causes may go round in a circle. */
  private static final int DEEPEST = 10;

  private Unquoted(String kind, Throwable cause) {
    super(kind, cause);
  }

  /** The same failure, and its causes. */
  public static Throwable of(Throwable failure) {
    return of(failure, 0);
  }

  private static Throwable of(Throwable failure, int depth) {
    boolean more = failure.getCause() != null && depth < DEEPEST;
    Unquoted unquoted =
        new Unquoted(failure.getClass().getName(), more ? of(failure.getCause(), depth + 1) : null);
    unquoted.setStackTrace(failure.getStackTrace());
    return unquoted;
  }
}
