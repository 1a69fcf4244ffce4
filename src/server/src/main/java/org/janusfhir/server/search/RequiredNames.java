package org.janusfhir.server.search;

import java.util.List;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.SearchRule;

/**
 * Keeps searches from listing whole records: what they must name has to be there, and in a form
 * that names something.
 *
 * @param terms that were understood
 * @param query the whole of it
 */
record RequiredNames(List<Term> terms, QueryString query) {
  /**
   * Requires one of the rule's names.
   *
   * @throws RefusedException if there is none
   */
  void check(SearchRule.AnyOf rule, String typeName) {
    if (!anyNarrows(rule.names())) {
      throw RefusedException.of(
          Problem.INVALID,
          List.of(
              Issue.error(
                  IssueCode.REQUIRED,
                  "no supported search parameters provided: a search for "
                      + typeName
                      + " must name "
                      + either(rule.names())
                      + notCounted(rule.names()))));
    }
  }

  /**
   * Requires one of the rule's others, if what it is about is there.
   *
   * @throws RefusedException if there is none
   */
  void check(SearchRule.Needs rule) {
    if (terms.stream().anyMatch(term -> term.named(rule.name())) && !anyNarrows(rule.anyOf())) {
      throw RefusedException.parameter(
          rule.name(),
          IssueCode.REQUIRED,
          "'"
              + rule.name()
              + "' can be used only together with "
              + either(rule.anyOf())
              + notCounted(rule.anyOf())
              + '.');
    }
  }

  private boolean anyNarrows(List<String> names) {
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      if (term.narrows() && term.namedByAny(names)) {
        return true;
      }
    }
    return false;
  }

  /** Which of the names were given all the same, and why they do not count; may be empty. */
  private String notCounted(List<String> names) {
    StringBuilder why = new StringBuilder();
    for (Term term : terms) {
      if (term.namedByAny(names)) {
        add(term.name(), term.tooWide(), why);
      }
    }
    for (QueryString.Parameter parameter : query.parameters()) {
      if (parameter.value().isBlank() && names.contains(parameter.name())) {
        add(parameter.name(), "it has no value", why);
      }
    }
    return why.toString();
  }

  private static void add(String given, String reason, StringBuilder why) {
    why.append("; '").append(given).append("' was given but does not count: ").append(reason);
  }

  private static String either(List<String> names) {
    return String.join(" or ", names);
  }
}
