package org.janusfhir.app.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.PrefixGrammar.Comparison;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.ServedType;

/**
 * What searches of every type of a version take: parameters of every type, of results, modifiers.
 *
 * @param version whose page it is
 * @param sample where examples come from
 */
record SearchForms(FhirVersion version, Sample sample) {
  /** As a table. */
  String text() {
    ServedType patients = version.type(ResourceType.PATIENT);
    String elements = String.join(",", patients.elements().summary().subList(0, 2));
    String since = Prefixes.of(version.prefixes()).of(Comparison.GREATER_OR_EQUAL) + "2016";
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("`_id`", "one id or a list of ids", patient()));
    rows.add(row("`_lastUpdated`", "when it was last written", observation("_lastUpdated", since)));
    version.resourceParameters().stream()
        .filter(row -> SearchIndex.OF_EVERY_TYPE.contains(row.canonical()))
        .forEach(row -> rows.add(ofHead(row)));
    rows.addAll(
        List.of(
            row("`_count`", "resources of a page; 0: only the total", observation("_count", "5")),
            row("`_sort`", "names, descending with `-`", observation("_sort", "-date,code")),
            row("`_sort:asc`, `:desc`", "the older spelling", observation("_sort:desc", "date")),
            row("`_summary`", "`true`, `text`, `data`, `count`", patient("_summary", "true")),
            row("`_elements`", "elements to be given", patient("_elements", elements)),
            row(
                "`_include`",
                "what matches refer to, or `*`",
                observation("_include", observations() + ":patient")),
            row(
                "`_revinclude`",
                "what refers to matches",
                patient("_revinclude", name(ResourceType.CONDITION) + ":patient")),
            row("`_format`", "`json`, `xml` or a media type", patient("_format", "xml")),
            row("`_pretty`", "with line breaks", patient("_pretty", "true")),
            row("`:missing`", "has no value, or has one", observation("date:missing", "false")),
            row("`:not`", "another value or none", observation("code:not", "abc")),
            row("`:text`", "beginning of a code's text", observation("code:text", codeText())),
            row("`:exact`", "to the letter", patient("family:exact", family())),
            row("`:contains`", "anywhere", patient("family:contains", family().substring(1))),
            row("`:Patient`", "type of the reference", observation("subject:Patient", id())),
            row("chaining", "one step", observation("patient.family", family()))));
    return Markdown.table(List.of("parameter", "what", "example"), rows);
  }

  /** For the first place that it finds: places need no patient. */
  private List<String> ofHead(SearchParameter row) {
    ServedType places = version.type(ResourceType.LOCATION);
    Example example = new Examples(version, places, sample).of(row);
    return row(Markdown.code(row.name()), row.type().code() + ": " + row.documentation(), example);
  }

  private static List<String> row(String parameter, String what, Example example) {
    return List.of(parameter, what, example.markdown());
  }

  private Example patient(String... further) {
    Map<String, String> all = new LinkedHashMap<>();
    boolean named = further.length > 0 && further[0].charAt(0) != '_';
    if (!named) {
      all.put("_id", id());
    }
    return example(name(ResourceType.PATIENT), all, further);
  }

  private Example observation(String... further) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("patient", id());
    return example(observations(), all, further);
  }

  private static Example example(String typeName, Map<String, String> all, String... further) {
    for (int i = 0; i < further.length; i += 2) {
      all.put(further[i], further[i + 1]);
    }
    return Example.search(typeName, all, true);
  }

  private String observations() {
    return name(ResourceType.OBSERVATION);
  }

  private String name(ResourceType type) {
    return version.type(type).name().text();
  }

  /** Of the patient of the first observation. */
  private String id() {
    Resource observation = sample.of(ResourceType.OBSERVATION).get(0);
    return ((SearchValue.ReferenceValue) SearchIndex.values(observation, "patient").get(0)).id();
  }

  private String family() {
    Resource patient =
        sample.of(ResourceType.PATIENT).stream()
            .filter(each -> each.head().id().equals(id()))
            .findFirst()
            .orElseThrow();
    return ((SearchValue.StringValue) SearchIndex.values(patient, "family").get(0)).text();
  }

  private String codeText() {
    Resource observation = sample.of(ResourceType.OBSERVATION).get(0);
    return SearchIndex.texts(observation, "code").stream()
        .filter(SearchValue.TextValue.class::isInstance)
        .map(value -> ((SearchValue.TextValue) value).text().split("[^\\p{L}\\p{N}]", 2)[0])
        .findFirst()
        .orElseThrow();
  }
}
