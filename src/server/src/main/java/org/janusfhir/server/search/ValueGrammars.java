package org.janusfhir.server.search;

import java.util.EnumMap;
import java.util.Map;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;

/** The table of grammars, by type of search parameter. */
final class ValueGrammars {
  private static final String ID = "_id";
  private static final ValueGrammar IDS = new IdGrammar();
  private static final Map<SearchParameterType, ValueGrammar> BY_TYPE =
      new EnumMap<>(
          Map.of(
              SearchParameterType.TOKEN, new TokenGrammar(),
              SearchParameterType.STRING, new StringGrammar(),
              SearchParameterType.REFERENCE, new ReferenceGrammar(),
              SearchParameterType.DATE, new DateGrammar()));

  private ValueGrammars() {}

  /** How values of that parameter are read, or null if they cannot be yet. */
  static ValueGrammar of(SearchParameter parameter) {
    return parameter.name().equals(ID) ? IDS : BY_TYPE.get(parameter.type());
  }
}
