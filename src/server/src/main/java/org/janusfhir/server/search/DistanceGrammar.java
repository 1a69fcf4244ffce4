package org.janusfhir.server.search;

import java.util.Map;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.PrefixGrammar.Comparison;
import org.janusfhir.wire.PrefixGrammar.Prefixed;
import org.janusfhir.wire.SearchParameterType;

/**
 * The greatest distance from the coordinates beside it: <code>11.20||km</code>, <code>
 * 500|http://unitsofmeasure.org|m</code>, <code>7||[mi_i]</code>, or a number of kilometres. It may
 * have a prefix that says so too (<code>le</code>, <code>&lt;=</code>).
 *
 * <p>Both parameters stand for one and the same criterion.
 */
final class DistanceGrammar implements ValueGrammar {
  private static final String UCUM = "http://unitsofmeasure.org";
  private static final String KILOMETRE = "km";
  private static final double MILE = 1609.344;

  /** Units in metres, by UCUM's codes and what people write for a mile. */
  private static final Map<String, Double> UNITS =
      Map.of(KILOMETRE, 1000.0, "m", 1.0, "[mi_i]", MILE, "mi", MILE);

  @Override
  public Criterion parse(ParameterUse use) {
    use.refuseModifier();
    ParameterUse position = use.beside(SearchParameterType.POSITION);
    if (position == null) {
      throw RefusedException.parameter(
          use.name(),
          IssueCode.REQUIRED,
          "'" + use.name() + "' says how far from a place: name the place beside it.");
    }
    if (!use.beside(SearchParameterType.DISTANCE).value().equals(use.value())) {
      throw use.invalid("'" + use.name() + "' can be given once.");
    }
    return ValueGrammars.criterion(position);
  }

  /** How many metres a use says. */
  static double meters(ParameterUse use) {
    String text = use.value().strip();
    String[] parts = text.split("\\|", -1);
    boolean hasUnit = parts.length == 3 && (parts[1].isBlank() || parts[1].strip().equals(UCUM));
    Prefixed prefixed = use.version().prefixes().parse(parts[0]);
    SearchNumber number = SearchNumber.parse(prefixed.value().strip());
    if (number == null
        || number.exact().signum() < 0
        || !isAtMost(prefixed.comparison())
        || !(hasUnit || parts.length == 1)) {
      throw malformed(text, use);
    }
    String unit = hasUnit && !parts[2].isBlank() ? parts[2].strip() : KILOMETRE;
    Double factor = UNITS.get(unit);
    if (factor == null) {
      throw malformed(text, use);
    }
    return number.exact().doubleValue() * factor;
  }

  /** Nobody looks for what is far from a place. */
  private static boolean isAtMost(Comparison comparison) {
    return switch (comparison) {
      case EQUAL, LESS, LESS_OR_EQUAL, APPROXIMATELY -> true;
      default -> false;
    };
  }

  private static RefusedException malformed(String text, ParameterUse use) {
    return use.invalid(
        "'"
            + text
            + "' is not a greatest distance: write a number of kilometres, or one with a unit, as"
            + " in 11.2||km, 500||m or 7||[mi_i].");
  }
}
