package org.janusfhir.app.docs;

import static org.janusfhir.app.docs.Markdown.codes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.SearchCodes;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.ServedType;

/**
 * How two versions differ in a type that both serve.
 *
 * @param one first version
 * @param other second version
 * @param sample shows which elements are renamed
 */
record TypeDifferences(FhirVersion one, FhirVersion other, Sample sample) {
  /** Rows of a table: what, in the one, in the other. */
  List<List<String>> rows(ResourceType type) {
    List<List<String>> rows = new ArrayList<>();
    addElements(type, rows);
    addParameters(type, rows);
    return rows;
  }

  private void addElements(ResourceType type, List<List<String>> rows) {
    Set<String> ones = new TreeSet<>(one.type(type).elements().all());
    Set<String> others = new TreeSet<>(other.type(type).elements().all());
    Set<String> both = new TreeSet<>(ones);
    both.retainAll(others);
    ones.removeAll(both);
    others.removeAll(both);
    Map<String, String> renames = Renames.of(one, ones, other, others, sample.of(type));
    renames.forEach(
        (name, renamed) ->
            rows.add(List.of("element, renamed", codes(List.of(name)), codes(List.of(renamed)))));
    ones.removeAll(renames.keySet());
    others.removeAll(renames.values());
    if (!ones.isEmpty() || !others.isEmpty()) {
      rows.add(List.of("elements of one only", codes(ones), codes(others)));
    }
  }

  private void addParameters(ResourceType type, List<List<String>> rows) {
    Map<String, Set<String>> ones = byCanonical(one.type(type));
    Map<String, Set<String>> others = byCanonical(other.type(type));
    Set<String> onlyOne = new TreeSet<>();
    Set<String> onlyOther = new TreeSet<>();
    ones.forEach(
        (canonical, names) -> {
          Set<String> same = others.getOrDefault(canonical, Set.of());
          if (same.isEmpty()) {
            onlyOne.addAll(names);
          } else if (!same.equals(names)) {
            rows.add(List.of("parameter, other names", codes(names), codes(same)));
          }
        });
    others.forEach(
        (canonical, names) -> {
          if (!ones.containsKey(canonical)) {
            onlyOther.addAll(names);
          }
        });
    Set<String> otherMeaning = new TreeSet<>(onlyOne);
    otherMeaning.retainAll(onlyOther);
    if (!otherMeaning.isEmpty()) {
      rows.add(List.of("parameter, other meaning", codes(otherMeaning), codes(otherMeaning)));
    }
    onlyOne.removeAll(otherMeaning);
    onlyOther.removeAll(otherMeaning);
    if (!onlyOne.isEmpty() || !onlyOther.isEmpty()) {
      rows.add(List.of("parameters of one only", codes(onlyOne), codes(onlyOther)));
    }
    addRowsOfSameName(type, rows);
  }

  private void addRowsOfSameName(ResourceType type, List<List<String>> rows) {
    for (SearchParameter row : one.type(type).searchParameters()) {
      other.type(type).searchParameters().stream()
          .filter(each -> each.name().equals(row.name()))
          .forEach(
              same -> {
                addSets("targets of", row, row.targets(), same.targets(), rows);
                addSets("codes of", row, said(row.codes()), said(same.codes()), rows);
                if (row.type() != same.type()) {
                  String what = "type of " + Markdown.code(row.name());
                  rows.add(List.of(what, row.type().code(), same.type().code()));
                }
              });
    }
  }

  /** What only one of two sets has, if both have something. */
  private static void addSets(
      String what,
      SearchParameter row,
      Collection<String> ones,
      Collection<String> others,
      List<List<String>> rows) {
    Set<String> onlyOne = new TreeSet<>(ones);
    Set<String> onlyOther = new TreeSet<>(others);
    onlyOne.removeAll(others);
    onlyOther.removeAll(ones);
    boolean differ = !onlyOne.isEmpty() || !onlyOther.isEmpty();
    if (differ && !ones.isEmpty() && !others.isEmpty()) {
      String name = what + ' ' + Markdown.code(row.name()) + ", of one only";
      rows.add(List.of(name, codes(onlyOne), codes(onlyOther)));
    }
  }

  private static Collection<String> said(SearchCodes codes) {
    return codes == null ? List.of() : codes.canonical().keySet();
  }

  private static Map<String, Set<String>> byCanonical(ServedType type) {
    return type.searchParameters().stream()
        .collect(
            Collectors.groupingBy(
                SearchParameter::canonical,
                TreeMap::new,
                Collectors.mapping(SearchParameter::name, Collectors.toCollection(TreeSet::new))));
  }
}
