package org.janusfhir.may2015;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.janusfhir.wire.ResourceParameters;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchParameter;

/** What searches of May2015 accept, by resource type. */
final class Searches {
  /** The parameters of all types. */
  static final List<SearchParameter> OF_EVERY_TYPE =
      Stream.concat(ResourceParameters.ALL.stream(), Stream.of(ResourceParameters.LANGUAGE))
          .toList();

  private static final Map<String, SearchDefinition> TABLE = table();

  private Searches() {}

  /** The definition for a type that is served. */
  static SearchDefinition of(String typeName) {
    return TABLE.get(typeName);
  }

  private static Map<String, SearchDefinition> table() {
    Map<String, SearchDefinition> table = new HashMap<>();
    table.putAll(PeopleSearch.TABLE);
    table.putAll(FindingsSearch.TABLE);
    table.putAll(ObservationSearch.TABLE);
    table.putAll(CareSearch.TABLE);
    table.putAll(OrderSearch.TABLE);
    table.putAll(PlanSearch.TABLE);
    table.putAll(MedicationSearch.TABLE);
    table.putAll(DocumentSearch.TABLE);
    table.replaceAll(SearchRules::with);
    table.replaceAll(CodedParameters::with);
    return Map.copyOf(table);
  }
}
