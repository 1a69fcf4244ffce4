package org.janusfhir.authorization.authorize;

import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;

/** A request is refused, and its client, which can be trusted to be that client, is told. */
final class BackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Back back;
  private final transient FailedException failed;
  private final String client;

  BackException(Back back, String client, Failure failure) {
    this(back, client, new FailedException(failure));
  }

  BackException(Back back, String client, FailedException failed) {
    super(failed.getMessage(), null, false, false);
    this.back = back;
    this.client = client;
    this.failed = failed;
  }

  Back back() {
    return back;
  }

  String client() {
    return client;
  }

  FailedException failed() {
    return failed;
  }
}
