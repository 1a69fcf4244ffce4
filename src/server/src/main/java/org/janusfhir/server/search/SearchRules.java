package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.SearchRule;

/** Keeps searches of one type to the rules between their parameters. */
public final class SearchRules {
  private final String typeName;
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
  SearchRules(String typeName, List<SearchRule> own, SearchRule guard) {
    this.typeName = typeName;
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
   * Refuses a search that breaks a rule.
   *
   * @throws RefusedException naming the parameters that do
   */
  void check(List<Term> terms) {
    for (int i = 0; i < rules.size(); i++) {
      SearchRule rule = rules.get(i);
      if (rule instanceof SearchRule.AnyOf anyOf) {
        requireAny(anyOf, terms);
      } else if (rule instanceof SearchRule.NotWith notWith) {
        refuseBeside(notWith, terms);
      } else if (rule instanceof SearchRule.Needs needs) {
        requireBeside(needs, terms);
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
      if (rules.get(i) instanceof SearchRule.Implied implied
          && has(implied.name(), terms)
          && !has(implied.unless(), terms)) {
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

  private void requireAny(SearchRule.AnyOf rule, List<Term> terms) {
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      if (term.narrows() && namedByAny(term, rule.names())) {
        return;
      }
    }
    throw RefusedException.of(
        Problem.INVALID,
        List.of(
            Issue.error(
                IssueCode.REQUIRED,
                "no supported search parameters provided: a search for "
                    + typeName
                    + " must name "
                    + either(rule.names()))));
  }

  private static void refuseBeside(SearchRule.NotWith rule, List<Term> terms) {
    if (!has(rule.name(), terms)) {
      return;
    }
    for (Term term : terms) {
      if (!term.named(rule.name())
          && (rule.others().isEmpty() || namedByAny(term, rule.others()))) {
        throw contradiction(rule.name(), term.name());
      }
    }
  }

  private static void requireBeside(SearchRule.Needs rule, List<Term> terms) {
    if (!has(rule.name(), terms)) {
      return;
    }
    for (Term term : terms) {
      if (term.narrows() && namedByAny(term, rule.anyOf())) {
        return;
      }
    }
    throw RefusedException.parameter(
        rule.name(),
        IssueCode.REQUIRED,
        "'" + rule.name() + "' can be used only together with " + either(rule.anyOf()) + ".");
  }

  private static void refuseBesideValue(SearchRule.ValueNotWith rule, List<Term> terms) {
    if (!has(rule.other(), terms)) {
      return;
    }
    for (Term term : terms) {
      String refused = term.named(rule.name()) ? codeOf(term, rule.values()) : null;
      if (refused != null) {
        throw RefusedException.parameter(
            rule.other(),
            IssueCode.VALUE,
            "'" + rule.name() + '=' + refused + "' and '" + rule.other() + "' contradict.");
      }
    }
  }

  private static void checkValues(SearchRule rule, List<Term> terms) {
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
        String code = term.named(refused.name()) ? codeOf(term, refused.codes()) : null;
        if (code != null) {
          throw RefusedException.parameter(
              refused.name(), IssueCode.VALUE, "'" + code + "' cannot be searched for here.");
        }
      }
    }
  }

  /** The first of the codes that is among a term's values, or null. */
  private static String codeOf(Term term, List<String> codes) {
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

  private static boolean has(String name, List<Term> terms) {
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).named(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean namedByAny(Term term, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      if (term.named(names.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static RefusedException contradiction(String name, String other) {
    return RefusedException.parameter(
        other, IssueCode.VALUE, "'" + name + "' and '" + other + "' cannot be combined.");
  }

  private static String either(List<String> names) {
    return String.join(" or ", names);
  }
}
