package org.janusfhir.wire;

/** The standard's types of search parameters, and what it compares in a way of its own. */
public enum SearchParameterType {
  NUMBER,
  DATE,
  STRING,
  TOKEN,
  REFERENCE,
  COMPOSITE,
  QUANTITY,
  URI,
  /** A string that is compared by how it sounds. */
  PHONETIC;

  /** The code in a conformance statement, which knows no sounds. */
  public String code() {
    return this == PHONETIC ? STRING.code() : name().toLowerCase(java.util.Locale.ROOT);
  }
}
