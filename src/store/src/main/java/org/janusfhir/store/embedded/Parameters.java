package org.janusfhir.store.embedded;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchIndex;

/** The numbers of a type's search parameters, in the order of their names. */
final class Parameters {
  /** Parameters with this number or a greater one are in no {@link Facts}. */
  static final int LIMIT = 63;

  private static final Map<ResourceType, Map<String, Integer>> TYPES = types();

  private Parameters() {}

  /** The number of each parameter, from 0. */
  static Map<String, Integer> of(ResourceType type) {
    return TYPES.get(type);
  }

  private static Map<ResourceType, Map<String, Integer>> types() {
    Map<ResourceType, Map<String, Integer>> types = new EnumMap<>(ResourceType.class);
    for (ResourceType type : ResourceType.values()) {
      Map<String, Integer> numbers = new HashMap<>();
      for (String name : new TreeSet<>(SearchIndex.parameters(type))) {
        numbers.put(name, numbers.size());
      }
      types.put(type, numbers);
    }
    return types;
  }
}
