package org.janusfhir.server.search;

import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.wire.SearchModifier;

/**
 * Strings, which match by their beginning unless <code>:exact</code> or <code>:contains</code> says
 * otherwise.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#string">string</a>
 */
final class StringGrammar implements ValueGrammar {
  @Override
  public Criterion parse(ParameterUse use) {
    StringMatch match = match(use);
    List<String> alternatives = SearchValues.alternatives(use.value());
    List<String> values =
        match == StringMatch.EXACT
            ? alternatives.stream().map(SearchValues::unescape).toList()
            : SearchValues.texts(alternatives, use);
    return new Criterion.Strings(use.definition().canonical(), match, values);
  }

  private static StringMatch match(ParameterUse use) {
    if (use.modifier() == null) {
      return StringMatch.STARTS_WITH;
    }
    if (use.has(SearchModifier.EXACT)) {
      return StringMatch.EXACT;
    }
    if (use.has(SearchModifier.CONTAINS)) {
      return StringMatch.CONTAINS;
    }
    throw use.modifierNotSupported();
  }
}
