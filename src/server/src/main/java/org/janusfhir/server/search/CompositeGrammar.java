package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Pair;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.SearchParameter;

/**
 * Values that belong together: <code>8480-6$gt140</code>. Each part is read as the parameter that
 * it is a value of.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#composite">composite</a>
 */
final class CompositeGrammar implements ValueGrammar {
  @Override
  public Criterion parse(ParameterUse use) {
    use.refuseModifier();
    List<Pair> pairs = new ArrayList<>();
    for (String alternative : SearchValues.alternatives(use.value())) {
      add(alternative, use, pairs);
    }
    return new Criterion.Composites(use.definition().canonical(), pairs);
  }

  private static void add(String text, ParameterUse use, List<Pair> pairs) {
    int dollar = SearchValues.separator(text, '$', 0);
    if (dollar < 0
        || SearchValues.separator(text, '$', dollar + 1) >= 0
        || text.substring(0, dollar).isBlank()
        || text.substring(dollar + 1).isBlank()) {
      throw malformed(text, use);
    }
    Criterion first = component(0, text.substring(0, dollar), use);
    Criterion second = component(1, text.substring(dollar + 1), use);
    // A version may name the code first or last.
    if (first instanceof Criterion.Tokens tokens) {
      add(tokens, second, pairs);
    } else if (second instanceof Criterion.Tokens tokens) {
      add(tokens, first, pairs);
    } else {
      throw use.notSupported("'" + use.name() + "' cannot be searched for here.");
    }
  }

  private static void add(Criterion.Tokens tokens, Criterion value, List<Pair> pairs) {
    for (Token token : tokens.tokens()) {
      pairs.add(new Pair(token, value));
    }
  }

  private static Criterion component(int index, String part, ParameterUse use) {
    SearchParameter component = use.table().parameter(use.definition().components().get(index));
    return ValueGrammars.criterion(use.component(component, part));
  }

  private static RefusedException malformed(String text, ParameterUse use) {
    return use.invalid(
        "'"
            + text
            + "' is not a pair of values: write "
            + String.join("$", use.definition().components())
            + ", and \\$ for a dollar that is part of a value.");
  }
}
