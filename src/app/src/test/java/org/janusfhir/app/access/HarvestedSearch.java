package org.janusfhir.app.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.PrefixGrammar;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;
import org.janusfhir.wire.ServedType;

/**
 * Makes up searches with values, chains and includes that resources of the record have.
 *
 * @param version whose tables they are made of
 * @param record all resources, by type
 * @param random where every choice comes from
 */
record HarvestedSearch(
    FhirVersion version, Map<ResourceType, List<Resource>> record, Random random) {
  private static final List<Integer> COUNTS = List.of(3, 20, 50, 100);
  private static final String PATIENT = "patient";

  /**
   * A search.
   *
   * @param search path and query below a service root, without a size of pages
   * @param beside parameters for what is wanted beside the matches, or empty
   */
  record Made(String search, String beside) {}

  /** A search. */
  Made next() {
    ServedType type = pick(version.types());
    List<Resource> all = record.get(type.type());
    Resource example = pick(all);
    Set<String> parts = new LinkedHashSet<>();
    switch (random.nextInt(4)) {
      case 0 -> parts.add("_id=" + example.head().id() + ',' + pick(all).head().id());
      case 1 -> add(row(type, PATIENT), example, parts);
      case 2 -> add(row(type, PATIENT), pick(all), parts);
      default -> add(anyRow(type), example, parts);
    }
    if (random.nextInt(3) > 0) {
      add(anyRow(type), example, parts);
    }
    if (random.nextInt(3) == 0) {
      addChain(anyReference(type), example, parts);
    }
    if (random.nextInt(4) == 0 && anyRow(type) != null) {
      parts.add("_sort=" + encoded(anyRow(type).name()));
    }
    return new Made(type.name().text() + '?' + String.join("&", parts), beside(type));
  }

  /** How many resources a page is to have. */
  int count() {
    return pick(COUNTS);
  }

  private String beside(ServedType type) {
    String beside = "";
    SearchParameter reference = anyReference(type);
    if (reference != null && random.nextInt(3) == 0) {
      beside += "&_include=" + encoded(type.name().text() + ':' + reference.name());
    }
    if (random.nextInt(3) == 0) {
      ServedType source = pick(version.types());
      SearchParameter back = anyReference(source);
      if (back != null && back.targets().contains(type.name().text())) {
        beside += "&_revinclude=" + encoded(source.name().text() + ':' + back.name());
      }
    }
    return beside;
  }

  private void add(SearchParameter row, Resource example, Set<String> parts) {
    if (row == null) {
      return;
    }
    String value = value(row, example);
    if (value != null) {
      String modifier = random.nextInt(10) == 0 && isToken(row) ? ":not" : "";
      parts.add(encoded(row.name() + modifier) + '=' + encoded(value));
    } else if (random.nextInt(4) == 0) {
      parts.add(encoded(row.name() + ":missing") + "=true");
    }
  }

  /** A parameter of what the example points to, with a value that this has. */
  private void addChain(SearchParameter reference, Resource example, Set<String> parts) {
    if (reference == null) {
      return;
    }
    for (SearchValue value : SearchIndex.values(example, reference.canonical())) {
      if (value instanceof SearchValue.ReferenceValue target
          && version.type(target.type()) != null) {
        ServedType type = version.type(target.type());
        SearchParameter row = anyRow(type);
        record.get(target.type()).stream()
            .filter(resource -> resource.head().id().equals(target.id()))
            .map(resource -> row == null ? null : value(row, resource))
            .filter(text -> text != null)
            .forEach(
                text ->
                    parts.add(
                        encoded(reference.name() + ':' + type.name().text() + '.' + row.name())
                            + '='
                            + encoded(text)));
        return;
      }
    }
  }

  /** As the version writes one of the values that the resource has; null if it has none. */
  private String value(SearchParameter row, Resource resource) {
    List<SearchValue> values = SearchIndex.values(resource, row.canonical());
    return values.isEmpty() ? null : text(row, pick(values));
  }

  private String text(SearchParameter row, SearchValue value) {
    if (value instanceof SearchValue.ReferenceValue target) {
      ServedType type = version.type(target.type());
      return type == null || !row.targets().contains(type.name().text())
          ? null
          : type.name().text() + '/' + target.id();
    }
    if (value instanceof SearchValue.TokenValue token && isToken(row)) {
      return row.codes() == null ? token.code() : said(row, token.code());
    }
    if (value instanceof SearchValue.StringValue string) {
      String word = string.text().split("[^\\p{L}\\p{N}]+", 2)[0];
      return word.isEmpty() ? null : word.substring(0, Math.min(word.length(), 4));
    }
    if (value instanceof SearchValue.DateValue date) {
      return date.startMillis() == Long.MIN_VALUE ? null : date(date.startMillis());
    }
    if (value instanceof SearchValue.QuantityValue quantity) {
      return quantity.low() == null ? null : quantity.low().toPlainString();
    }
    return value instanceof SearchValue.UriValue uri ? uri.uri() : null;
  }

  private static String said(SearchParameter row, String code) {
    return row.codes().canonical().entrySet().stream()
        .filter(entry -> entry.getValue().contains(code))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private String date(long millis) {
    boolean symbols =
        version.prefixes().parse(">=1").comparison() == PrefixGrammar.Comparison.GREATER_OR_EQUAL;
    String prefix = pick(symbols ? List.of("", ">=", "<=") : List.of("", "ge", "le"));
    String text = Instant.ofEpochMilli(millis).toString();
    return prefix + text.substring(0, pick(List.of(4, 7, 10)));
  }

  private SearchParameter anyRow(ServedType type) {
    return type.searchParameters().isEmpty() ? null : pick(type.searchParameters());
  }

  private SearchParameter anyReference(ServedType type) {
    List<SearchParameter> references = new ArrayList<>();
    for (SearchParameter row : type.searchParameters()) {
      if (row.type() == SearchParameterType.REFERENCE) {
        references.add(row);
      }
    }
    return references.isEmpty() ? null : pick(references);
  }

  private static SearchParameter row(ServedType type, String name) {
    return type.searchParameters().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static boolean isToken(SearchParameter row) {
    return row.type() == SearchParameterType.TOKEN;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
