package org.janusfhir.server;

/** The configuration is wrong; the message says everything that is, for the operator. */
public final class WrongConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With that message. */
  public WrongConfigurationException(String message) {
    super(message);
  }
}
