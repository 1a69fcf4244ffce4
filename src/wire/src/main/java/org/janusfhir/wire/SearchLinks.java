package org.janusfhir.wire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchIndex;

/** Where searches of a version can go from one type to another, by its tables. */
public final class SearchLinks {
  private final TypeTable types;

  /** The links between those types. */
  public SearchLinks(TypeTable types) {
    this.types = types;
  }

  /** What <code>_include</code> may name in a search for that type. */
  public List<String> includes(ServedType type) {
    return references(type)
        .filter(row -> targets(row).findAny().isPresent())
        .map(row -> named(type, row))
        .toList();
  }

  /** What <code>_revinclude</code> may name in a search for that type. */
  public List<String> revincludes(ServedType type) {
    List<String> all = new ArrayList<>();
    for (ServedType source : types.all()) {
      if (mayLeadBack(type.type(), source.type())) {
        references(source)
            .filter(row -> row.targets().contains(type.name().text()))
            .forEach(row -> all.add(named(source, row)));
      }
    }
    return all;
  }

  /**
   * Whether a search for a type may be answered with what refers to the matches. What is of
   * patients must be searched for by naming one, and a search for an organization or a place does
   * not.
   */
  public static boolean mayLeadBack(ResourceType searched, ResourceType source) {
    return SearchIndex.ofPatients(searched) || !SearchIndex.ofPatients(source);
  }

  /**
   * What may follow that parameter after a dot: names that all served types have that it can point
   * to, so that they can be used without saying a type; chains have one step.
   */
  public List<String> chains(SearchParameter row) {
    Set<String> chains = null;
    for (ServedType target : targets(row).toList()) {
      Set<String> names =
          target.searchParameters().stream()
              .map(SearchParameter::name)
              .filter(name -> name.indexOf('.') < 0)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (chains == null) {
        chains = names;
      } else {
        chains.retainAll(names);
      }
    }
    return chains == null ? List.of() : List.copyOf(chains);
  }

  private static Stream<SearchParameter> references(ServedType type) {
    return type.searchParameters().stream()
        .filter(row -> row.type() == SearchParameterType.REFERENCE);
  }

  private Stream<ServedType> targets(SearchParameter row) {
    return row.targets().stream().map(types::get).filter(Objects::nonNull);
  }

  private static String named(ServedType type, SearchParameter row) {
    return type.name().text() + ':' + row.name();
  }
}
