package org.janusfhir.authorization;

/** A request is refused for a reason that the client is told. */
public final class FailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Failure failure;
  private final long retrySeconds;

  /** For that reason. */
  public FailedException(Failure failure) {
    this(failure, failure.explanation());
  }

  /**
   * For that reason.
   *
   * @param explanation what to tell instead of the usual; quotes no secret
   */
  public FailedException(Failure failure, String explanation) {
    this(failure, explanation, 0);
  }

  /**
   * For that reason, which will have passed.
   *
   * @param retrySeconds after which it is worth to try again
   */
  public FailedException(Failure failure, long retrySeconds) {
    this(failure, failure.explanation(), retrySeconds);
  }

  private FailedException(Failure failure, String explanation, long retrySeconds) {
    super(explanation, null, false, false);
    this.failure = failure;
    this.retrySeconds = retrySeconds;
  }

  /** After how many seconds it is worth to try again; 0 if nobody knows. */
  public long retrySeconds() {
    return retrySeconds;
  }

  /** The reason. */
  public Failure failure() {
    return failure;
  }
}
