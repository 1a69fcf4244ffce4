package org.janusfhir.server.problem;

import org.janusfhir.wire.IssueCode;

/** What can be expected to go wrong, with its HTTP status: the only place that pairs the two. */
public enum Problem {
  INVALID(400, IssueCode.INVALID),
  UNAUTHENTICATED(401, IssueCode.LOGIN),
  FORBIDDEN(403, IssueCode.FORBIDDEN),
  NOT_FOUND(404, IssueCode.NOT_FOUND),
  METHOD_NOT_ALLOWED(405, IssueCode.NOT_SUPPORTED),
  NOT_ACCEPTABLE(406, IssueCode.NOT_SUPPORTED),
  REQUEST_TIMEOUT(408, IssueCode.TIMEOUT),
  GONE(410, IssueCode.NOT_FOUND),
  PRECONDITION_FAILED(412, IssueCode.CONFLICT),
  PAYLOAD_TOO_LARGE(413, IssueCode.TOO_LONG),
  URI_TOO_LONG(414, IssueCode.TOO_LONG),
  UNSUPPORTED_MEDIA_TYPE(415, IssueCode.NOT_SUPPORTED),
  UNPROCESSABLE(422, IssueCode.PROCESSING),
  TOO_MANY_MATCHES(422, IssueCode.TOO_COSTLY),
  THROTTLED(429, IssueCode.THROTTLED),
  HEADERS_TOO_LARGE(431, IssueCode.TOO_LONG),
  INCOMPLETE_RECORD(500, IssueCode.REQUIRED),
  INTERNAL(500, IssueCode.EXCEPTION),
  UNAVAILABLE(503, IssueCode.TRANSIENT),
  OVERLOADED(503, IssueCode.THROTTLED);

  private final int status;
  private final IssueCode code;

  Problem(int status, IssueCode code) {
    this.status = status;
    this.code = code;
  }

  /** The HTTP status it is answered with. */
  public int status() {
    return status;
  }

  /** The issue code, unless a more exact one is known. */
  public IssueCode code() {
    return code;
  }
}
