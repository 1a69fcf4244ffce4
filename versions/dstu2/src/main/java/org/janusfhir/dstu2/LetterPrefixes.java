package org.janusfhir.dstu2;

import org.janusfhir.wire.PrefixGrammar;

/** Comparisons as two letters in front of a value: <code>ge2014-09-24</code>. */
final class LetterPrefixes implements PrefixGrammar {
  static final LetterPrefixes INSTANCE = new LetterPrefixes();

  private LetterPrefixes() {}

  @Override
  public Prefixed parse(String value) {
    if (value.length() < 2) {
      return new Prefixed(Comparison.EQUAL, value);
    }
    Comparison comparison =
        switch (value.substring(0, 2)) {
          case "eq" -> Comparison.EQUAL;
          case "ne" -> Comparison.NOT_EQUAL;
          case "lt" -> Comparison.LESS;
          case "le" -> Comparison.LESS_OR_EQUAL;
          case "gt" -> Comparison.GREATER;
          case "ge" -> Comparison.GREATER_OR_EQUAL;
          case "sa" -> Comparison.STARTS_AFTER;
          case "eb" -> Comparison.ENDS_BEFORE;
          case "ap" -> Comparison.APPROXIMATELY;
          default -> null;
        };
    return comparison == null
        ? new Prefixed(Comparison.EQUAL, value)
        : new Prefixed(comparison, value.substring(2));
  }
}
