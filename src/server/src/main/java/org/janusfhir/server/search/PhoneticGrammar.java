package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.model.search.PhoneticCodes;

/** Names, which match those that sound like them: <code>phonetic=smyth</code> finds Schmidt too. */
final class PhoneticGrammar implements ValueGrammar {
  @Override
  public Criterion parse(ParameterUse use) {
    use.refuseModifier();
    List<Token> codes = new ArrayList<>(2);
    for (String alternative : SearchValues.alternatives(use.value())) {
      String name = SearchValues.unescape(alternative);
      List<Token> sounds =
          PhoneticCodes.of(name).stream().map(code -> new Token(null, code)).toList();
      if (sounds.isEmpty()) {
        throw use.invalid("'" + name + "' has no letter that could be heard.");
      }
      codes.addAll(sounds);
    }
    return new Criterion.Tokens(use.definition().canonical(), codes);
  }
}
