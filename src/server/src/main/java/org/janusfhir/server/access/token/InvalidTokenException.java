package org.janusfhir.server.access.token;

/** A token that is good for nothing here. Its message is for the client and quotes no token. */
public final class InvalidTokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Because of that. */
  public InvalidTokenException(String message) {
    super(message, null, false, false);
  }
}
