package org.janusfhir.wire;

import java.util.Locale;

/**
 * The standard's types of search parameters, and what it writes or compares in ways of their own.
 */
public enum SearchParameterType {
  NUMBER,
  DATE,
  STRING,
  TOKEN,
  REFERENCE,
  COMPOSITE,
  QUANTITY,
  URI,
  /** Coordinates; all that is near them is found. */
  POSITION,
  /** What is still near the coordinates of the parameter of that type beside it. */
  DISTANCE,
  /** A string that is compared by how it sounds. */
  PHONETIC;

  /**
   * The code in a conformance statement. Coordinates and distances are tokens there, as the
   * standard had it until R4; of sounds it knows nothing.
   */
  public String code() {
    return switch (this) {
      case POSITION, DISTANCE -> TOKEN.code();
      case PHONETIC -> STRING.code();
      default -> name().toLowerCase(Locale.ROOT);
    };
  }
}
