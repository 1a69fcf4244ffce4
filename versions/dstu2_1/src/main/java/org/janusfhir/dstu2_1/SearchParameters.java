package org.janusfhir.dstu2_1;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.wire.SearchParameter;

/** The search parameters of DSTU2.1, by resource type. */
final class SearchParameters {
  private static final Map<String, List<SearchParameter>> TABLE = table();

  private SearchParameters() {}

  /** Those of a type, without the ones of every type. */
  static List<SearchParameter> of(String typeName) {
    return TABLE.getOrDefault(typeName, List.of());
  }

  private static Map<String, List<SearchParameter>> table() {
    Map<String, List<SearchParameter>> table = new HashMap<>();
    table.putAll(PersonSearchParameters.TABLE);
    table.putAll(ClinicalSearchParameters.TABLE);
    table.putAll(MedicationSearchParameters.TABLE);
    table.putAll(PlanningSearchParameters.TABLE);
    return Map.copyOf(table);
  }
}
