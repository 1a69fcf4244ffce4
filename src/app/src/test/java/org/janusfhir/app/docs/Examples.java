package org.janusfhir.app.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.janusfhir.model.Resource;
import org.janusfhir.model.search.CriterionMatcher;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchRule;
import org.janusfhir.wire.ServedType;

/** Makes the example of each row of a type's table, with what the rules want beside it. */
final class Examples {
  private static final String ID = "_id";
  private static final String LAST_UPDATED = "_lastUpdated";

  /** What is asked for if a rule leaves the choice. */
  private static final List<String> PREFERRED = List.of("patient", "name", "date");

  private final ServedType type;
  private final List<Resource> resources;
  private final ExampleValues values;

  Examples(FhirVersion version, ServedType type, Sample sample) {
    this.type = type;
    this.resources = sample.of(type.type());
    this.values = new ExampleValues(version, type);
  }

  /** A search by that row, for the first resource that it can find. */
  Example of(SearchParameter row) {
    for (Resource resource : resources) {
      Map<String, String> all = new LinkedHashMap<>();
      String value = values.of(row, resource);
      if (value != null) {
        all.put(row.name(), value);
        if (isComplete(all, resource) && isImplied(all, resource)) {
          return Example.search(type.name().text(), all, true);
        }
      }
    }
    Map<String, String> all = new LinkedHashMap<>();
    all.put(row.name(), values.madeUp(row));
    if (!isComplete(all, null)) {
      throw new IllegalStateException("No search of " + type.name() + " with " + all);
    }
    return Example.search(type.name().text(), all, false);
  }

  /** The row of that name, if there is one. */
  Optional<SearchParameter> row(String name) {
    return type.searchParameters().stream().filter(row -> row.name().equals(name)).findFirst();
  }

  /**
   * Adds what the rules want.
   *
   * @param resource whose values are taken; null for made-up ones
   * @return whether there is something for each
   */
  private boolean isComplete(Map<String, String> all, Resource resource) {
    for (int before = -1; before < all.size(); ) {
      before = all.size();
      for (SearchRule rule : type.search().rules()) {
        List<String> wanted = wanted(rule, all);
        if (!wanted.isEmpty()
            && wanted.stream().noneMatch(all::containsKey)
            && !isAdded(wanted, all, resource)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isAdded(List<String> wanted, Map<String, String> all, Resource resource) {
    List<String> names = new ArrayList<>(PREFERRED);
    names.retainAll(wanted);
    Stream.concat(
            wanted.stream().filter(name -> !name.startsWith("_")),
            wanted.stream().filter(name -> name.startsWith("_")))
        .filter(name -> !names.contains(name))
        .forEach(names::add);
    for (String name : names) {
      String value = isFree(name, all) ? value(name, resource) : null;
      if (value != null) {
        all.put(name, value);
        return true;
      }
    }
    return false;
  }

  private String value(String name, Resource resource) {
    if (name.equals(ID)) {
      return resource == null ? "1" : resource.head().id();
    }
    if (name.equals(LAST_UPDATED)) {
      return null;
    }
    SearchParameter row = row(name).orElseThrow();
    return resource == null ? values.madeUp(row) : values.of(row, resource);
  }

  private boolean isImplied(Map<String, String> all, Resource resource) {
    return type.search().rules().stream()
        .filter(SearchRule.Implied.class::isInstance)
        .map(SearchRule.Implied.class::cast)
        .filter(rule -> rule.unless().stream().noneMatch(all::containsKey))
        .allMatch(rule -> CriterionMatcher.holds(rule.criterion(), resource, 0));
  }

  private static List<String> wanted(SearchRule rule, Map<String, String> all) {
    if (rule instanceof SearchRule.AnyOf any) {
      return any.names();
    }
    return rule instanceof SearchRule.Needs needs && all.containsKey(needs.name())
        ? needs.anyOf()
        : List.of();
  }

  private boolean isFree(String name, Map<String, String> all) {
    return all.keySet().stream()
        .noneMatch(
            other ->
                type.search().rules().stream()
                    .anyMatch(rule -> parts(rule, name, other) || parts(rule, other, name)));
  }

  private static boolean parts(SearchRule rule, String one, String other) {
    if (rule instanceof SearchRule.NotWith not) {
      return not.name().equals(one) && (not.others().isEmpty() || not.others().contains(other));
    }
    return rule instanceof SearchRule.Alone alone && alone.name().equals(one);
  }
}
