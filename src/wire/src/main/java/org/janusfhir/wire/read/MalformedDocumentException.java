package org.janusfhir.wire.read;

/** A document that cannot be read at all. */
public final class MalformedDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a message for the sender that says what is wrong and where. */
  public MalformedDocumentException(String message, Throwable cause) {
    super(message, cause);
  }
}
