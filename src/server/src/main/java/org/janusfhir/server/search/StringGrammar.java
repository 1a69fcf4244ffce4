package org.janusfhir.server.search;

import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.StringMatch;

/**
 * Strings, which match by their beginning unless <code>:exact</code> or <code>:contains</code> says
 * otherwise.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#string">string</a>
 */
final class StringGrammar implements ValueGrammar {
  @Override
  public Criterion parse(ParameterUse use) {
    List<String> values =
        SearchValues.alternatives(use.value()).stream().map(SearchValues::unescape).toList();
    return new Criterion.Strings(use.definition().canonical(), match(use), values);
  }

  private static StringMatch match(ParameterUse use) {
    if (use.modifier() == null) {
      return StringMatch.STARTS_WITH;
    }
    return switch (use.modifier()) {
      case "exact" -> StringMatch.EXACT;
      case "contains" -> StringMatch.CONTAINS;
      default -> throw use.modifierNotSupported();
    };
  }
}
