package org.janusfhir.server.search;

import java.util.EnumMap;
import java.util.Map;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.wire.ResourceParameters;
import org.janusfhir.wire.SearchModifier;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;

/** The table of grammars, by type of search parameter. */
final class ValueGrammars {
  private static final ValueGrammar IDS = new IdGrammar();
  private static final ValueGrammar LAST_UPDATED = new LastUpdatedGrammar();
  private static final Map<SearchParameterType, ValueGrammar> BY_TYPE = byType();

  private ValueGrammars() {}

  /**
   * The condition that a use of a parameter stands for.
   *
   * @throws org.janusfhir.server.problem.RefusedException if its value or modifier is wrong
   */
  static Criterion criterion(ParameterUse use) {
    if (SearchValues.isEmptyList(use.value())) {
      throw use.invalid("'" + use.value() + "' is a list without values.");
    }
    return use.has(SearchModifier.MISSING)
        ? MissingGrammar.INSTANCE.parse(use)
        : of(use.definition()).parse(use);
  }

  private static ValueGrammar of(SearchParameter parameter) {
    if (parameter.name().equals(ResourceParameters.ID.name())) {
      return IDS;
    }
    return parameter.name().equals(ResourceParameters.LAST_UPDATED.name())
        ? LAST_UPDATED
        : BY_TYPE.get(parameter.type());
  }

  private static Map<SearchParameterType, ValueGrammar> byType() {
    Map<SearchParameterType, ValueGrammar> byType = new EnumMap<>(SearchParameterType.class);
    byType.put(SearchParameterType.TOKEN, new TokenGrammar());
    byType.put(SearchParameterType.STRING, new StringGrammar());
    byType.put(SearchParameterType.PHONETIC, new PhoneticGrammar());
    byType.put(SearchParameterType.REFERENCE, new ReferenceGrammar());
    byType.put(SearchParameterType.DATE, new DateGrammar());
    byType.put(SearchParameterType.NUMBER, new QuantityGrammar());
    byType.put(SearchParameterType.QUANTITY, new QuantityGrammar());
    byType.put(SearchParameterType.URI, new UriGrammar());
    byType.put(SearchParameterType.COMPOSITE, new CompositeGrammar());
    byType.put(SearchParameterType.POSITION, new PositionGrammar());
    byType.put(SearchParameterType.DISTANCE, new DistanceGrammar());
    return byType;
  }
}
