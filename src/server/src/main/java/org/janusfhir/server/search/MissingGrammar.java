package org.janusfhir.server.search;

import org.janusfhir.model.search.Criterion;
import org.janusfhir.wire.SearchCodes;

/**
 * <code>:missing</code>, which reads the same on every type of parameter.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#modifiers">Modifiers</a>
 */
final class MissingGrammar implements ValueGrammar {
  static final MissingGrammar INSTANCE = new MissingGrammar();

  private MissingGrammar() {}

  @Override
  public Criterion parse(ParameterUse use) {
    boolean missing =
        switch (use.value().strip()) {
          case "true" -> true;
          case "false" -> false;
          default ->
              throw use.invalid("':missing' is true or false, not '" + use.value().strip() + "'.");
        };
    SearchCodes codes = use.definition().codes();
    if (codes == null) {
      return new Criterion.Missing(use.definition().canonical(), missing);
    }
    // What the version cannot say is missing in it, whatever the record knows.
    Criterion absent =
        new Criterion.Not(new Criterion.Tokens(use.definition().canonical(), codes.all()));
    return missing ? absent : new Criterion.Not(absent);
  }
}
