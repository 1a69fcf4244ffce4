package org.janusfhir.server.search;

import java.util.List;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.http.QueryString.Parameter;
import org.janusfhir.wire.SearchRule;

/** Which parameters of a search do not count beside others of it. */
final class Overruled {
  private final List<SearchRule.Alone> alone;
  private final List<SearchRule.IgnoredWithValue> withValue;

  /** By those of the rules that are about it. */
  Overruled(List<SearchRule> rules) {
    this.alone =
        rules.stream()
            .filter(SearchRule.Alone.class::isInstance)
            .map(SearchRule.Alone.class::cast)
            .toList();
    this.withValue =
        rules.stream()
            .filter(SearchRule.IgnoredWithValue.class::isInstance)
            .map(SearchRule.IgnoredWithValue.class::cast)
            .toList();
  }

  /** What of the query makes a parameter not count; null if it counts. */
  String by(QueryString query, Parameter parameter) {
    for (int i = 0; i < alone.size(); i++) {
      String name = alone.get(i).name();
      String value = query.first(name);
      if (value != null && !value.isBlank() && !name.equals(parameter.name())) {
        return name;
      }
    }
    for (int i = 0; i < withValue.size(); i++) {
      SearchRule.IgnoredWithValue rule = withValue.get(i);
      Parameter ruling = isNamed(parameter, rule.other()) ? ruling(rule, query) : null;
      if (ruling != null) {
        return ruling.name() + '=' + ruling.value();
      }
    }
    return null;
  }

  /** Whether it has that name, with a modifier or without. */
  private static boolean isNamed(Parameter parameter, String name) {
    String said = parameter.name();
    return said.startsWith(name)
        && (said.length() == name.length() || said.charAt(name.length()) == ':');
  }

  private static Parameter ruling(SearchRule.IgnoredWithValue rule, QueryString query) {
    for (Parameter parameter : query.parameters()) {
      if (parameter.name().equals(rule.name())
          && !parameter.value().isBlank()
          && SearchValues.alternatives(parameter.value()).stream()
              .allMatch(alternative -> rule.values().contains(SearchValues.code(alternative)))) {
        return parameter;
      }
    }
    return null;
  }
}
