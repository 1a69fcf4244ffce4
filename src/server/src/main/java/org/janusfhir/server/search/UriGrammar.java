package org.janusfhir.server.search;

import java.util.List;
import org.janusfhir.model.search.Criterion;

/**
 * Addresses, to the letter.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#uri">uri</a>
 */
final class UriGrammar implements ValueGrammar {
  @Override
  public Criterion parse(ParameterUse use) {
    use.refuseModifier();
    List<String> uris =
        SearchValues.alternatives(use.value()).stream()
            .map(String::strip)
            .map(SearchValues::unescape)
            .toList();
    return new Criterion.Uris(use.definition().canonical(), uris);
  }
}
