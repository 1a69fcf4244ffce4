package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Token;

/**
 * Tokens: <code>code</code>, <code>system|code</code>, <code>|code</code>, <code>system|</code>.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#token">token</a>
 */
final class TokenGrammar implements ValueGrammar {
  @Override
  public Criterion parse(ParameterUse use) {
    if (use.modifier() != null) {
      throw use.modifierNotSupported();
    }
    List<Token> tokens = new ArrayList<>();
    for (String alternative : SearchValues.alternatives(use.value())) {
      tokens.add(token(alternative, use));
    }
    return new Criterion.Tokens(use.definition().canonical(), tokens);
  }

  private static Token token(String text, ParameterUse use) {
    int bar = SearchValues.separator(text, '|', 0);
    if (bar < 0) {
      return new Token(null, SearchValues.unescape(text));
    }
    String system = SearchValues.unescape(text.substring(0, bar));
    String code = SearchValues.unescape(text.substring(bar + 1));
    if (system.isEmpty() && code.isEmpty()) {
      throw use.invalid("'|' needs a system before or a code after it.");
    }
    return new Token(system, code.isEmpty() ? null : code);
  }
}
