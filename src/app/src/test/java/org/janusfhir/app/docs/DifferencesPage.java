package org.janusfhir.app.docs;

import static org.janusfhir.app.docs.Markdown.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.ServedType;

/**
 * How any two versions differ.
 *
 * @param versions in the order they came
 * @param sample shows which elements are renamed
 */
record DifferencesPage(List<FhirVersion> versions, Sample sample) {
  private static final String PAIR = "\n## ";

  /** In Markdown. */
  String text() {
    return "# Differences between versions\n\n"
        + "Generated from the tables of the versions: change them and run `ApiDocsTest` with"
        + " `-Ddocs.write=true`. Elements are those of the resource itself, not what is inside of"
        + " them; that one is renamed is seen where both versions write the same value of a sample"
        + " patient. Two parameters are the same if they ask the record for the same. What a"
        + " version cannot say of the record is in its list of losses: "
        + versions.stream().map(DifferencesPage::losses).collect(Collectors.joining(", "))
        + ".\n"
        + pairs().values().stream().collect(Collectors.joining());
  }

  /** The section of each two versions, by its first line. */
  Map<String, String> pairs() {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i < versions.size(); i++) {
      for (FhirVersion other : versions.subList(i + 1, versions.size())) {
        FhirVersion one = versions.get(i);
        String title = PAIR + one.title() + " and " + other.title() + '\n';
        pairs.put(title, title + '\n' + section(one, other).stripTrailing() + '\n');
      }
    }
    return pairs;
  }

  private String section(FhirVersion one, FhirVersion other) {
    List<List<String>> general = new ArrayList<>();
    String prefixes = Prefixes.of(one.prefixes()).text();
    String others = Prefixes.of(other.prefixes()).text();
    if (!prefixes.equals(others)) {
      general.add(List.of("prefixes", prefixes, others));
    }
    List<ResourceType> both = new ArrayList<>();
    for (ResourceType type : ResourceType.values()) {
      String first = name(one.type(type));
      String second = name(other.type(type));
      if (!first.equals(second)) {
        general.add(List.of("type", first, second));
      }
      if (!first.isEmpty() && !second.isEmpty()) {
        both.add(type);
      }
    }
    StringBuilder out = new StringBuilder();
    if (general.isEmpty()) {
      out.append("Types and prefixes are the same.\n\n");
    }
    out.append(Markdown.table(List.of("", one.title(), other.title()), general));
    TypeDifferences differences = new TypeDifferences(one, other, sample);
    List<List<String>> rows = new ArrayList<>();
    for (ResourceType type : both) {
      String heading = "**" + other.type(type).name().text() + "**";
      for (List<String> row : differences.rows(type)) {
        rows.add(List.of(heading, row.get(0), row.get(1), row.get(2)));
        heading = "";
      }
    }
    return out.append(Markdown.table(List.of("type", "what", one.title(), other.title()), rows))
        .toString();
  }

  private static String name(ServedType type) {
    return type == null ? "" : code(type.name().text());
  }

  private static String losses(FhirVersion version) {
    return '['
        + version.title()
        + "](../../versions/"
        + version.id()
        + "/README.md#what-cannot-be-said)";
  }
}
