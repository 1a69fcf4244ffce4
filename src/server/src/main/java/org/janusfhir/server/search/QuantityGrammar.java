package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.QuantityRange;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.PrefixGrammar.Comparison;
import org.janusfhir.wire.PrefixGrammar.Prefixed;
import org.janusfhir.wire.SearchParameterType;

/**
 * Numbers, and quantities: <code>5.4|http://unitsofmeasure.org|mg</code>, <code>5.4||mg</code> with
 * the code or the name of a unit, <code>5.4</code> of any unit; with the version's prefixes.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#quantity">quantity</a>
 */
final class QuantityGrammar implements ValueGrammar {
  @Override
  public Criterion parse(ParameterUse use) {
    use.refuseModifier();
    List<String> alternatives = SearchValues.alternatives(use.value());
    List<QuantityRange> ranges = new ArrayList<>(alternatives.size());
    for (String alternative : alternatives) {
      ranges.add(range(alternative.strip(), use));
    }
    return new Criterion.Quantities(use.definition().canonical(), ranges);
  }

  private static QuantityRange range(String text, ParameterUse use) {
    int first = SearchValues.separator(text, '|', 0);
    if (first < 0) {
      return range(text, null, null, use);
    }
    int second = SearchValues.separator(text, '|', first + 1);
    if (second < 0
        || SearchValues.separator(text, '|', second + 1) >= 0
        || use.definition().type() == SearchParameterType.NUMBER) {
      throw malformed(text, use);
    }
    String system = SearchValues.unescape(text.substring(first + 1, second).strip());
    String unit = SearchValues.unescape(text.substring(second + 1).strip());
    return range(
        text.substring(0, first),
        system.isEmpty() ? null : system,
        unit.isEmpty() ? null : unit,
        use);
  }

  private static QuantityRange range(String text, String system, String unit, ParameterUse use) {
    Prefixed prefixed = use.version().prefixes().parse(text);
    SearchNumber number = SearchNumber.parse(prefixed.value());
    if (number == null) {
      throw malformed(text, use);
    }
    Comparison comparison = prefixed.comparison();
    return switch (comparison) {
      case EQUAL, NOT_EQUAL ->
          new QuantityRange(Comparisons.of(comparison), number.low(), number.high(), system, unit);
      case APPROXIMATELY ->
          new QuantityRange(
              Comparisons.of(comparison), number.aboutLow(), number.aboutHigh(), system, unit);
      default ->
          new QuantityRange(
              Comparisons.of(comparison), number.exact(), number.exact(), system, unit);
    };
  }

  private static RefusedException malformed(String text, ParameterUse use) {
    return use.invalid(
        use.definition().type() == SearchParameterType.NUMBER
            ? "'" + text + "' is not a number: write 5, -0.5 or 5.40e-3."
            : "'"
                + text
                + "' is not a quantity: write a number alone, or number|system|code, where system"
                + " or code may be empty.");
  }
}
