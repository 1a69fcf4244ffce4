package org.janusfhir.app.docs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.janusfhir.wire.PrefixGrammar;
import org.janusfhir.wire.PrefixGrammar.Comparison;
import org.janusfhir.wire.PrefixGrammar.Prefixed;

/**
 * How a version spells comparisons, found out by asking its grammar.
 *
 * @param spellings what a client writes, by what it means
 */
record Prefixes(Map<Comparison, List<String>> spellings) {
  private static final List<String> TRIED =
      List.of(
          "eq", "ne", "lt", "le", "gt", "ge", "sa", "eb", "ap", "=", "!=", "<", "<=", ">", ">=",
          "~");

  private static final String VALUE = "2016";

  /** Those of that grammar. */
  static Prefixes of(PrefixGrammar grammar) {
    Map<Comparison, List<String>> spellings = new EnumMap<>(Comparison.class);
    for (String prefix : TRIED) {
      Prefixed read = grammar.parse(prefix + VALUE);
      if (read.value().equals(VALUE)) {
        spellings.computeIfAbsent(read.comparison(), key -> new ArrayList<>()).add(prefix);
      }
    }
    return new Prefixes(spellings);
  }

  /** The prefix of a comparison that every version has. */
  String of(Comparison comparison) {
    return spellings.get(comparison).get(0);
  }

  /** All of them, each with what it means. */
  String text() {
    return spellings.entrySet().stream()
        .map(entry -> Markdown.codes(entry.getValue()) + ' ' + meaning(entry.getKey()))
        .collect(Collectors.joining("; "));
  }

  private static String meaning(Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> "equal (as without a prefix)";
      case NOT_EQUAL -> "not equal";
      case LESS -> "less, earlier";
      case LESS_OR_EQUAL -> "less or equal";
      case GREATER -> "greater, later";
      case GREATER_OR_EQUAL -> "greater or equal";
      case STARTS_AFTER -> "starts after";
      case ENDS_BEFORE -> "ends before";
      case APPROXIMATELY -> "about, overlaps";
    };
  }
}
