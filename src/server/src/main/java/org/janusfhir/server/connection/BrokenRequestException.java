package org.janusfhir.server.connection;

import io.netty.handler.codec.DecoderException;
import java.io.Serial;

/**
 * A request does not come to its end, by the client's fault. It is no sign of a bug, so it has no
 * stack trace.
 */
public final class BrokenRequestException extends DecoderException {
  @Serial private static final long serialVersionUID = 1L;

  private static final int BAD_REQUEST = 400;
  private static final int REQUEST_TIMEOUT = 408;

  private final boolean slow;

  private BrokenRequestException(boolean slow, String message) {
    super(message);
    this.slow = slow;
  }

  /** The client takes too long. */
  static BrokenRequestException slow() {
    return new BrokenRequestException(true, "The client is too slow");
  }

  /** The client ended before its request did, or what it sent is malformed. */
  static BrokenRequestException malformed() {
    return new BrokenRequestException(false, "The request is malformed or incomplete");
  }

  /** Whether the client takes too long. */
  public boolean isSlow() {
    return slow;
  }

  /** The status of HTTP that it is answered with. */
  public int status() {
    return slow ? REQUEST_TIMEOUT : BAD_REQUEST;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
