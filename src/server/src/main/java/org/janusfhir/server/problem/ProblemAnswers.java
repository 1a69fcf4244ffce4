package org.janusfhir.server.problem;

import java.time.Duration;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Body;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.store.StoreException;
import org.janusfhir.wire.Format;
import org.jboss.logging.Logger;

/**
 * Turns what failed into an answer: the one place where a problem becomes a status and an
 * OperationOutcome. What was not expected is logged without clinical content and answered without
 * internals.
 */
public final class ProblemAnswers {
  private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

  /** Stores come back within moments, or not before somebody has seen to them. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private ProblemAnswers() {}

  /**
   * What is known about a failure.
   *
   * @param where the interaction and the id of the request, for the log
   */
  public static Answer of(Throwable failure, ServedVersion version, Format format, String where) {
    RefusedException refused = refused(failure, version, where);
    return Answer.of(
        refused.problem().status(),
        format,
        Body.of(version.outcome(refused.issues(), format)),
        refused.headers());
  }

  private static RefusedException refused(Throwable failure, ServedVersion version, String where) {
    if (failure instanceof RefusedException refused) {
      return refused;
    }
    boolean store = failure instanceof StoreException;
    Problem problem = store ? Problem.UNAVAILABLE : Problem.INTERNAL;
    // Messages of exceptions may quote the record, so the log gets only their kind and their place.
    LOG.errorf(
        "event=request-failed version=%s %s status=%d error=%s at=%s",
        version.id(), where, problem.status(), failure.getClass().getName(), place(failure));
    LOG.debug("event=request-failed", Unquoted.of(failure));
    return store
        ? RefusedException.unavailable(
            PAUSE, "The record cannot be reached at the moment. Try again later.")
        : RefusedException.of(
            problem, "The server failed to answer. This is its fault, not the request's.");
  }

  private static String place(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "unknown" : trace[0].toString();
  }
}
