package org.janusfhir.server.access;

/**
 * What a scope lets a client do with resources of a type, named by the letters of SMART App Launch
 * 2.
 */
public enum Right {
  CREATE('c'),
  /** Of a resource whose id is known: its current and older versions. */
  READ('r'),
  UPDATE('u'),
  DELETE('d'),
  SEARCH('s');

  private final char letter;

  Right(char letter) {
    this.letter = letter;
  }

  /** The letter that stands for it. */
  public char letter() {
    return letter;
  }
}
