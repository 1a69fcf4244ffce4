package org.janusfhir.authorization;

/** A request is refused for a reason that the client is told. */
public final class FailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Failure failure;

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
    super(explanation, null, false, false);
    this.failure = failure;
  }

  /** The reason. */
  public Failure failure() {
    return failure;
  }
}
