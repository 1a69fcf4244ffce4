package org.janusfhir.may2015.client;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the server says it searches by, read once. */
final class SearchParameters {
  private static final Map<String, Set<String>> BY_TYPE = new ConcurrentHashMap<>();

  private SearchParameters() {}

  static Set<String> of(May2015Client client, String type) {
    if (BY_TYPE.isEmpty()) {
      client
          .conformance()
          .getRestFirstRep()
          .getResource()
          .forEach(
              resource -> {
                Set<String> names = new LinkedHashSet<>();
                resource.getSearchParam().forEach(parameter -> names.add(parameter.getName()));
                BY_TYPE.put(resource.getType(), names);
              });
    }
    return BY_TYPE.get(type);
  }
}
