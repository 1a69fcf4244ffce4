package org.janusfhir.wire;

/** The standard's types of search parameters. */
public enum SearchParameterType {
  NUMBER,
  DATE,
  STRING,
  TOKEN,
  REFERENCE,
  COMPOSITE,
  QUANTITY,
  URI;

  /** The code in a conformance statement. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
