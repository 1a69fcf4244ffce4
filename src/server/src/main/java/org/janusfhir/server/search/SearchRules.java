package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchRule;
import org.janusfhir.wire.ServedType;

/** Keeps searches of one type to the rules between their parameters. */
public final class SearchRules {
  private final ServedType type;
  private final List<SearchRule> rules;
  private final Overruled overruled;
  private final ForeignPages foreignPages;
  private final int mostMatches;
  private final String offset;

  /**
   * Those rules.
   *
   * @param guard a further one, or null
   */
  SearchRules(ServedType type, List<SearchRule> own, SearchRule guard) {
    this.type = type;
    List<SearchRule> all = new ArrayList<>(own);
    if (guard != null) {
      all.add(guard);
    }
    this.rules = List.copyOf(all);
    this.overruled = new Overruled(own);
    this.foreignPages = new ForeignPages(own);
    this.mostMatches =
        own.stream()
            .filter(rule -> rule instanceof SearchRule.MostMatches)
            .mapToInt(rule -> ((SearchRule.MostMatches) rule).matches())
            .min()
            .orElse(0);
    this.offset =
        own.stream()
            .filter(rule -> rule instanceof SearchRule.Offset)
            .map(rule -> ((SearchRule.Offset) rule).name())
            .findFirst()
            .orElse(null);
  }

  /** The most resources that a search may find; 0 for any number. */
  public int mostMatches() {
    return mostMatches;
  }

  /** The name of the parameter that says how many matches to skip, or null. */
  String offset() {
    return offset;
  }

  /** Which parameters do not count beside others. */
  Overruled overruled() {
    return overruled;
  }

  /** Which parameters belong to links that were not made here. */
  ForeignPages foreignPages() {
    return foreignPages;
  }

  /**
   * Whether a chain that asks for this of the type names what it leads to: by what tells one from
   * others, and by what a search of the type itself would have to name.
   */
  boolean identifiedBy(Term term) {
    if (!term.narrows() || !Narrowing.identifies(term.criterion())) {
      return false;
    }
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i) instanceof SearchRule.AnyOf anyOf && !term.namedByAny(anyOf.names())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Refuses a search that breaks a rule.
   *
   * @param query the whole of it, of which the terms are what was understood
   * @throws RefusedException naming the parameters that do
   */
  void check(List<Term> terms, QueryString query) {
    RequiredNames required = new RequiredNames(terms, query);
    for (int i = 0; i < rules.size(); i++) {
      SearchRule rule = rules.get(i);
      if (rule instanceof SearchRule.AnyOf anyOf) {
        required.check(anyOf, type.name().text());
      } else if (rule instanceof SearchRule.NotWith notWith) {
        refuseBeside(notWith, terms);
      } else if (rule instanceof SearchRule.Needs needs) {
        required.check(needs);
      } else if (rule instanceof SearchRule.ValueNotWith valueNotWith) {
        refuseBesideValue(valueNotWith, terms);
      } else {
        checkValues(rule, terms);
      }
    }
  }

  /** Adds what a search asks for without saying so. */
  void imply(List<Term> terms, List<Criterion> criteria) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i) instanceof SearchRule.Implied implied && !isSaid(implied, terms)) {
        criteria.add(implied.criterion());
      }
    }
  }

  /** The order of results if a search does not say one. */
  SortOrder order(List<Term> terms, SortOrder usual) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i) instanceof SearchRule.Ordered ordered && has(ordered.name(), terms)) {
        return ordered.order();
      }
    }
    return usual;
  }

  private static void refuseBeside(SearchRule.NotWith rule, List<Term> terms) {
    if (!has(rule.name(), terms)) {
      return;
    }
    for (Term term : terms) {
      if (!term.named(rule.name()) && (rule.others().isEmpty() || term.namedByAny(rule.others()))) {
        throw contradiction(rule.name(), term.name());
      }
    }
  }

  private static void refuseBesideValue(SearchRule.ValueNotWith rule, List<Term> terms) {
    if (!has(rule.other(), terms)) {
      return;
    }
    for (Term term : terms) {
      String refused = term.named(rule.name()) ? askedCode(term, rule.values()) : null;
      if (refused != null) {
        throw RefusedException.parameter(
            rule.other(),
            IssueCode.VALUE,
            "'" + rule.name() + '=' + refused + "' and '" + rule.other() + "' contradict.");
      }
    }
  }

  private void checkValues(SearchRule rule, List<Term> terms) {
    if (rule instanceof SearchRule.SystemNeeded needed) {
      for (Term term : terms) {
        if (term.named(needed.name()) && isIncomplete(term)) {
          throw RefusedException.parameter(
              needed.name(),
              IssueCode.VALUE,
              "'" + term.value() + "' must have a system and a code in each value: system|code.");
        }
      }
    } else if (rule instanceof SearchRule.RefusedCodes refused) {
      for (Term term : terms) {
        String code = term.named(refused.name()) ? askedCode(term, refused.codes()) : null;
        if (code != null) {
          throw RefusedException.parameter(
              refused.name(),
              IssueCode.VALUE,
              "'" + code + "' cannot be searched for here" + others(refused) + '.');
        }
      }
    }
  }

  /** Which codes can be asked for instead; empty if any other can. */
  private String others(SearchRule.RefusedCodes rule) {
    for (SearchParameter row : type.searchParameters()) {
      if (row.name().equals(rule.name()) && row.codes() != null) {
        return row.codes().canonical().keySet().stream()
            .filter(code -> !rule.codes().contains(code))
            .sorted()
            .collect(Collectors.joining(", ", ": ask for ", ""));
      }
    }
    return "";
  }

  /**
   * The first of the codes that a term asks for, or null. Who leaves a code out does not ask for
   * it.
   */
  private static String askedCode(Term term, List<String> codes) {
    if (term.criterion() instanceof Criterion.Not) {
      return null;
    }
    for (String alternative : SearchValues.alternatives(term.value())) {
      String code = SearchValues.code(alternative);
      if (codes.contains(code)) {
        return code;
      }
    }
    return null;
  }

  private static boolean isIncomplete(Term term) {
    return !(term.criterion() instanceof Criterion.Missing)
        && !(term.criterion() instanceof Criterion.Texts)
        && SearchValues.alternatives(term.value()).stream().anyMatch(SearchRules::incomplete);
  }

  private static boolean incomplete(String token) {
    int bar = SearchValues.separator(token, '|', 0);
    return bar < 0 || token.substring(0, bar).isBlank() || token.substring(bar + 1).isBlank();
  }

  private static boolean isSaid(SearchRule.Implied rule, List<Term> terms) {
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      if (term.namedByAny(rule.unless()) && (!rule.asking() || asks(term))) {
        return true;
      }
    }
    return false;
  }

  /** Who leaves something out, or asks whether there is anything, asks for nothing by that. */
  private static boolean asks(Term term) {
    return !(term.criterion() instanceof Criterion.Not)
        && !(term.criterion() instanceof Criterion.Missing);
  }

  private static boolean has(String name, List<Term> terms) {
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).named(name)) {
        return true;
      }
    }
    return false;
  }

  private static RefusedException contradiction(String name, String other) {
    return RefusedException.parameter(
        other, IssueCode.VALUE, "'" + name + "' and '" + other + "' cannot be combined.");
  }
}
