package org.janusfhir.may2015;

import org.janusfhir.wire.PrefixGrammar;

/** Comparisons as symbols in front of a value: <code>&gt;=2014-09-24</code>. */
final class SymbolPrefixes implements PrefixGrammar {
  static final SymbolPrefixes INSTANCE = new SymbolPrefixes();

  private SymbolPrefixes() {}

  @Override
  public Prefixed parse(String value) {
    if (value.startsWith("<=")) {
      return new Prefixed(Comparison.LESS_OR_EQUAL, value.substring(2));
    }
    if (value.startsWith(">=")) {
      return new Prefixed(Comparison.GREATER_OR_EQUAL, value.substring(2));
    }
    if (value.startsWith("<")) {
      return new Prefixed(Comparison.LESS, value.substring(1));
    }
    if (value.startsWith(">")) {
      return new Prefixed(Comparison.GREATER, value.substring(1));
    }
    if (value.startsWith("~")) {
      return new Prefixed(Comparison.APPROXIMATELY, value.substring(1));
    }
    return new Prefixed(Comparison.EQUAL, value);
  }
}
