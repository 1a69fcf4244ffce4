package org.janusfhir.wire;

/** How a version's searches write a comparison in front of a date, number or quantity. */
public interface PrefixGrammar {
  /** A comparison and the rest of the value. */
  record Prefixed(Comparison comparison, String value) {}

  /** The comparisons that searches know. */
  enum Comparison {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    STARTS_AFTER,
    ENDS_BEFORE,
    APPROXIMATELY
  }

  /** Splits a decoded value; one without a prefix means {@link Comparison#EQUAL}. */
  Prefixed parse(String value);
}
