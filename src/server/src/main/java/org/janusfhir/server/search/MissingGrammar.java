package org.janusfhir.server.search;

import org.janusfhir.model.search.Criterion;

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
    return new Criterion.Missing(use.definition().canonical(), missing);
  }
}
