package org.janusfhir.server.problem;

import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;

/**
 * A request is refused for an expected reason. It carries that reason to the one place that answers
 * it and is no sign of a bug, so it has no stack trace and costs little.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final transient List<Issue> issues;
  private final transient List<Header> headers;

  private RefusedException(Problem problem, List<Issue> issues, List<Header> headers) {
    super(problem.name(), null, false, false);
    this.problem = problem;
    this.issues = issues;
    this.headers = headers;
  }

  /** With that explanation for people. */
  public static RefusedException of(Problem problem, String diagnostics) {
    return of(problem, diagnostics, List.of());
  }

  /** With headers that the status calls for. */
  public static RefusedException of(Problem problem, String diagnostics, List<Header> headers) {
    return new RefusedException(
        problem, List.of(Issue.error(problem.code(), diagnostics)), headers);
  }

  /** With issues that say more. */
  public static RefusedException of(Problem problem, List<Issue> issues) {
    return of(problem, issues, List.of());
  }

  /** With issues that say more and headers that the status calls for. */
  public static RefusedException of(Problem problem, List<Issue> issues, List<Header> headers) {
    return new RefusedException(problem, issues, headers);
  }

  /**
   * Nobody can tell at the moment.
   *
   * @param after when it is worth to ask again, in whole seconds (RFC 9110, section 10.2.3)
   */
  public static RefusedException unavailable(Duration after, String diagnostics) {
    return of(
        Problem.UNAVAILABLE,
        diagnostics,
        List.of(new Header(HttpHeaders.RETRY_AFTER, Long.toString(after.toSeconds()))));
  }

  /** A parameter's value is wrong. */
  public static RefusedException parameter(String name, IssueCode code, String diagnostics) {
    return of(Problem.INVALID, List.of(Issue.error(code, diagnostics, location(name))));
  }

  /** How a parameter of a request is named as the location of an issue. */
  public static String location(String parameter) {
    return "http." + parameter;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** What to say about it; never empty. */
  public List<Issue> issues() {
    return issues;
  }

  /** What the status needs beside a body. */
  public List<Header> headers() {
    return headers;
  }
}
