package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.wire.SearchCodes;
import org.janusfhir.wire.SearchModifier;

/**
 * Tokens: <code>code</code>, <code>system|code</code>, <code>|code</code>, <code>system|</code>.
 * Codes that the version says its own way are translated; one that it does not know is no error and
 * finds nothing.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#token">token</a>
 */
final class TokenGrammar implements ValueGrammar {
  @Override
  public Criterion parse(ParameterUse use) {
    String parameter = use.definition().canonical();
    List<String> alternatives = SearchValues.alternatives(use.value());
    if (use.modifier() == null) {
      return new Criterion.Tokens(parameter, tokens(alternatives, use));
    }
    if (use.has(SearchModifier.NOT)) {
      return new Criterion.Not(new Criterion.Tokens(parameter, tokens(alternatives, use)));
    }
    if (use.has(SearchModifier.TEXT)) {
      return new Criterion.Texts(parameter, SearchValues.texts(alternatives, use));
    }
    throw use.modifierNotSupported();
  }

  private static List<Token> tokens(List<String> alternatives, ParameterUse use) {
    SearchCodes codes = use.definition().codes();
    List<Token> tokens = new ArrayList<>(alternatives.size());
    // A value that is no list is taken to the letter, as identifiers may have blanks.
    boolean list = alternatives.size() > 1;
    for (String alternative : alternatives) {
      if (codes == null) {
        tokens.add(token(list ? alternative.strip() : alternative, use));
      } else {
        translate(token(alternative.strip(), use), codes, tokens);
      }
    }
    return tokens;
  }

  private static Token token(String text, ParameterUse use) {
    int bar = SearchValues.separator(text, '|', 0);
    if (bar < 0) {
      return new Token(null, SearchValues.unescape(text));
    }
    String system = SearchValues.unescape(text.substring(0, bar));
    String code = SearchValues.unescape(text.substring(bar + 1));
    if (system.isEmpty() && code.isEmpty()) {
      throw use.invalid("'" + text + "' needs a system before the '|' or a code after it.");
    }
    return new Token(system, code.isEmpty() ? null : code);
  }

  /** A code element has no system of its own, so one that is empty or left out is no other. */
  private static void translate(Token said, SearchCodes codes, List<Token> tokens) {
    String system = said.system();
    boolean known = system == null || system.isEmpty() || codes.system() == null;
    if (!known && !system.equals(codes.system())) {
      return;
    }
    if (said.code() == null) {
      codes.canonical().values().forEach(all -> add(all, tokens));
    } else {
      add(codes.canonical().getOrDefault(said.code(), List.of()), tokens);
    }
  }

  private static void add(List<String> canonical, List<Token> tokens) {
    for (String code : canonical) {
      tokens.add(new Token(null, code));
    }
  }
}
