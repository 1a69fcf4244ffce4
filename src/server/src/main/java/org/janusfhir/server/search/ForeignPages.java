package org.janusfhir.server.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.janusfhir.server.http.QueryString.Parameter;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.SearchRule;

/** Refuses links between pages that another server made. */
final class ForeignPages {
  private final Set<String> names;

  /** By those of the rules that are about it. */
  ForeignPages(List<SearchRule> rules) {
    this.names =
        rules.stream()
            .filter(SearchRule.ForeignPage.class::isInstance)
            .flatMap(rule -> ((SearchRule.ForeignPage) rule).names().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Looks at a parameter of a search.
   *
   * @throws RefusedException if it belongs to such a link
   */
  void refuse(Parameter parameter) {
    if (names.contains(parameter.name())) {
      throw RefusedException.parameter(
          parameter.name(),
          IssueCode.VALUE,
          "'"
              + parameter.name()
              + "' belongs to a link to a page that was not made here. Begin the search again"
              + " without it, and follow the links of the answers as they are.");
    }
  }
}
