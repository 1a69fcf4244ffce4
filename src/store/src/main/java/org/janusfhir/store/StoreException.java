package org.janusfhir.store;

/** The store cannot do what it should: closed, damaged, locked, full. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message for the operator that says what to do. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
