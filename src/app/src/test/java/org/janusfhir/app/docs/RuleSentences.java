package org.janusfhir.app.docs;

import static org.janusfhir.app.docs.Markdown.code;
import static org.janusfhir.app.docs.Markdown.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchRule;
import org.janusfhir.wire.ServedType;

/**
 * The rules of a type's searches in words.
 *
 * @param version whose type it is
 * @param type whose rules they are
 */
record RuleSentences(FhirVersion version, ServedType type) {
  /** A list is longer than this only if it names nearly everything. */
  private static final int FEW = 12;

  /** Those that searches of every type of the version keep to. */
  static List<String> ofEveryType(FhirVersion version) {
    RuleSentences any = new RuleSentences(version, version.types().get(0));
    return any.type.search().rules().stream()
        .filter(any::isOfEveryType)
        .map(any::sentence)
        .toList();
  }

  /** Those of this type that not every type has, the order of results last. */
  List<String> own() {
    List<String> all = new ArrayList<>();
    type.search().rules().stream()
        .filter(rule -> !isOfEveryType(rule))
        .forEach(rule -> all.add(sentence(rule)));
    all.add("Results come by " + order(type.search().order()) + '.');
    return all;
  }

  private boolean isOfEveryType(SearchRule rule) {
    return version.types().stream().allMatch(each -> each.search().rules().contains(rule));
  }

  private String sentence(SearchRule rule) {
    if (rule instanceof SearchRule.AnyOf any) {
      return "At least one must be given: " + names(any.names()) + '.';
    }
    if (rule instanceof SearchRule.NotWith not) {
      return code(not.name())
          + " cannot be combined with "
          + (not.others().isEmpty() ? "any other parameter" : codes(not.others()))
          + '.';
    }
    if (rule instanceof SearchRule.Alone alone) {
      return "Beside " + code(alone.name()) + " all others are ignored, with a warning.";
    }
    if (rule instanceof SearchRule.Needs needs) {
      return code(needs.name()) + " needs one beside it: " + names(needs.anyOf()) + '.';
    }
    if (rule instanceof SearchRule.Implied implied) {
      return "A search without "
          + implied.unless().stream().map(Markdown::code).collect(Collectors.joining(" or "))
          + (implied.asking() ? " (not counting `:not` and `:missing`)" : "")
          + " finds only what "
          + wanted(implied.criterion())
          + " would find.";
    }
    return sentenceOfValues(rule);
  }

  private String sentenceOfValues(SearchRule rule) {
    if (rule instanceof SearchRule.SystemNeeded needed) {
      return code(needed.name()) + " needs a system and a value: " + code("system|value") + '.';
    }
    if (rule instanceof SearchRule.RefusedCodes refused) {
      return code(refused.name()) + " cannot be " + codes(refused.codes()) + '.';
    }
    if (rule instanceof SearchRule.ValueNotWith not) {
      return code(not.name())
          + " with "
          + codes(not.values())
          + " cannot be combined with "
          + code(not.other())
          + '.';
    }
    if (rule instanceof SearchRule.IgnoredWithValue ignored) {
      return "Beside "
          + code(ignored.name())
          + " with nothing but "
          + codes(ignored.values())
          + ", "
          + code(ignored.other())
          + " is ignored, with a warning.";
    }
    return sentenceOfResults(rule);
  }

  private String sentenceOfResults(SearchRule rule) {
    if (rule instanceof SearchRule.ForeignPage foreign) {
      return codes(foreign.names())
          + (foreign.names().size() == 1 ? " belongs" : " belong")
          + " to links between pages that were not made here, which are refused (400).";
    }
    if (rule instanceof SearchRule.Offset offset) {
      return code(offset.name()) + " says how many matches to skip.";
    }
    if (rule instanceof SearchRule.MostMatches most) {
      return "A search that finds more than " + most.matches() + " is refused (422).";
    }
    if (rule instanceof SearchRule.Ordered ordered) {
      return "Results of a search by "
          + code(ordered.name())
          + " come by "
          + order(ordered.order())
          + '.';
    }
    throw new IllegalArgumentException("No words for " + rule);
  }

  /** All names, or all but a few. */
  private String names(List<String> names) {
    List<String> others =
        Stream.concat(
                Stream.of("_lastUpdated"),
                type.searchParameters().stream().map(SearchParameter::name))
            .filter(name -> !names.contains(name))
            .toList();
    if (names.size() <= FEW && !others.isEmpty()) {
      return codes(names);
    }
    return others.isEmpty() ? "any parameter" : "any parameter but " + codes(others);
  }

  /** As a request of this version says it. */
  private String wanted(Criterion criterion) {
    if (criterion instanceof Criterion.Not not && not.criterion() instanceof Criterion.Tokens out) {
      return wanted(":not", out);
    }
    if (criterion instanceof Criterion.Tokens tokens) {
      return wanted("", tokens);
    }
    throw new IllegalArgumentException("No words for " + criterion);
  }

  private String wanted(String modifier, Criterion.Tokens tokens) {
    SearchParameter row =
        type.searchParameters().stream()
            .filter(each -> each.canonical().equals(tokens.parameter()))
            .findFirst()
            .orElseThrow();
    List<String> said = tokens.tokens().stream().flatMap(token -> said(row, token)).toList();
    return code(row.name() + modifier + '=' + String.join(",", said));
  }

  private static Stream<String> said(SearchParameter row, Criterion.Token canonical) {
    if (row.codes() == null) {
      String system = canonical.system() == null ? "" : canonical.system() + '|';
      return Stream.of(system + canonical.code());
    }
    return row.codes().canonical().entrySet().stream()
        .filter(entry -> entry.getValue().contains(canonical.code()))
        .map(Map.Entry::getKey)
        .sorted();
  }

  private String order(SortOrder order) {
    return order.keys().isEmpty()
        ? "id"
        : order.keys().stream().map(this::key).collect(Collectors.joining(", then "));
  }

  private String key(SortOrder.Key key) {
    String name =
        switch (key.parameter()) {
          case SortOrder.TIME -> "clinically relevant time";
          case SortOrder.LAST_UPDATED -> "time of the last change";
          default ->
              type.searchParameters().stream()
                  .filter(row -> row.canonical().equals(key.parameter()))
                  .map(row -> code(row.name()))
                  .findFirst()
                  .orElse(key.parameter().replace('-', ' '));
        };
    return name + (key.descending() ? ", the latest first" : "");
  }
}
