package org.janusfhir.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.PrefixGrammar.Comparison;
import org.janusfhir.wire.SearchCodes;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchRule;
import org.janusfhir.wire.ServedType;

/**
 * Makes searches from a row of a version's tables: one that it accepts and ones that it refuses.
 */
final class TableQueries {
  private static final String ID = "_id";
  private static final String PATIENT = "Patient";
  private static final String LAST_UPDATED = "_lastUpdated";

  private final FhirVersion version;
  private final ServedType type;

  TableQueries(FhirVersion version, ServedType type) {
    this.version = version;
    this.type = type;
  }

  /** Its own parameters and those of every type that are read like any other. */
  List<SearchParameter> rows() {
    return Stream.concat(
            type.searchParameters().stream(),
            version.resourceParameters().stream()
                .filter(row -> !row.name().equals(ID) && !row.name().equals(LAST_UPDATED)))
        .toList();
  }

  /** A parameter of a request. */
  record Use(String name, String value) {}

  /** Good values for that parameter and for what the rules want beside it. */
  String accepted(String name) {
    return query(beside(new Use(name, value(name))));
  }

  /** That parameter as it is given, and good values for what the rules want beside it. */
  String with(String name, String value) {
    return query(beside(new Use(name, value)));
  }

  /**
   * The same for a use that does not name anything, so that the rules want another parameter too.
   */
  String asked(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(name, value);
    for (SearchRule rule : type.search().rules()) {
      if (rule instanceof SearchRule.AnyOf any) {
        String other =
            any.names().stream()
                .filter(each -> !each.equals(plain(name)) && isFree(each, all))
                .findFirst()
                .orElseThrow();
        all.put(other, value(other));
      }
    }
    complete(all);
    return query(all);
  }

  /** Good values for those and nothing else. */
  String only(String... names) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String name : names) {
      all.put(name, value(name));
    }
    return query(all);
  }

  /** Good values for those and for what the rules want beside them. */
  String all(String... names) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String name : names) {
      all.put(name, value(name));
    }
    complete(all);
    return query(all);
  }

  /** Uses of a row that cannot be understood. */
  List<Use> refused(SearchParameter row) {
    String name = row.name();
    List<Use> refused = new ArrayList<>();
    switch (row.type()) {
      case DATE -> {
        refused.add(new Use(name, "notadate"));
        refused.add(new Use(name, "2016-13-01"));
        refused.add(new Use(name, foreignPrefix() + "2016-02-29"));
        refused.add(new Use(name + ":exact", "2016-02-29"));
      }
      case NUMBER, QUANTITY -> {
        refused.add(new Use(name, "abc"));
        refused.add(new Use(name + ":exact", "1"));
      }
      case STRING, URI, PHONETIC -> refused.add(new Use(name + ":below", "a"));
      case TOKEN -> {
        refused.add(new Use(name, "|"));
        refused.add(new Use(name + ":exact", "a"));
      }
      case REFERENCE -> {
        refused.add(new Use(name, foreign(row) + "/1"));
        refused.add(new Use(name + ':' + foreign(row), "1"));
        refused.add(new Use(name, "no_id"));
      }
      case COMPOSITE -> refused.add(new Use(name, "a"));
      case POSITION -> {
        refused.add(new Use(name, "42.25"));
        refused.add(new Use(name, "90.5:0"));
        refused.add(new Use(name + ":exact", "42.25:-83.69"));
      }
      case DISTANCE -> {
        refused.add(new Use(name, "-1"));
        refused.add(new Use(name, "1||mg"));
        refused.add(new Use(name + ":missing", "true"));
      }
    }
    return refused;
  }

  /** A good value. */
  String value(String name) {
    if (name.equals(ID)) {
      return "1";
    }
    if (name.equals(LAST_UPDATED)) {
      return "2016-02-29T12:00:00Z";
    }
    return value(row(name));
  }

  /** A type that it points to: a patient if it can, since others do not narrow every search. */
  static String target(SearchParameter row) {
    return row.targets().contains(PATIENT) ? PATIENT : row.targets().get(0);
  }

  /** Those parameters, encoded, in another tenant. */
  String in(String tenant, String query) {
    return version.id() + '/' + tenant + '/' + type.name().text() + '?' + query;
  }

  private String value(SearchParameter row) {
    return switch (row.type()) {
      case DATE -> "2016-02-29";
      case NUMBER -> "1";
      case QUANTITY -> "5.4|http://unitsofmeasure.org|mg";
      case STRING, PHONETIC -> "a";
      case URI -> "http://example.org/a";
      case POSITION -> "42.25:-83.69";
      case DISTANCE -> "11.20||km";
      case TOKEN -> row.codes() == null ? "http://example.org|a" : code(row);
      case REFERENCE -> target(row) + "/1";
      case COMPOSITE -> row.components().stream().map(this::value).collect(Collectors.joining("$"));
    };
  }

  private String code(SearchParameter row) {
    SearchCodes codes = row.codes();
    String code =
        codes.canonical().keySet().stream()
            .filter(each -> !isRefused(row.name(), each))
            .sorted()
            .findFirst()
            .orElseThrow();
    return codes.system() == null ? code : codes.system() + '|' + code;
  }

  private boolean isRefused(String name, String code) {
    return type.search().rules().stream()
        .anyMatch(
            rule ->
                rule instanceof SearchRule.RefusedCodes refused
                    && refused.name().equals(name)
                    && refused.codes().contains(code));
  }

  private SearchParameter row(String name) {
    return rows().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type.name().text() + '.' + name));
  }

  /** The way another version writes a comparison. */
  private String foreignPrefix() {
    boolean letters =
        version.prefixes().parse("ge2016").comparison() == Comparison.GREATER_OR_EQUAL;
    return letters ? ">=" : "ge";
  }

  /** A type that is served, but that this does not point to. */
  private String foreign(SearchParameter row) {
    return version.types().stream()
        .map(served -> served.name().text())
        .filter(name -> !row.targets().contains(name))
        .findFirst()
        .orElse("Spaceship");
  }

  private Map<String, String> beside(Use use) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(use.name(), use.value());
    complete(all);
    return all;
  }

  private void complete(Map<String, String> all) {
    boolean added;
    do {
      added = false;
      for (SearchRule rule : type.search().rules()) {
        List<String> wanted = wanted(rule, all);
        if (!wanted.isEmpty() && wanted.stream().noneMatch(name -> has(all, name))) {
          String name = wanted.stream().filter(each -> isFree(each, all)).findFirst().orElseThrow();
          all.put(name, value(name));
          added = true;
        }
      }
    } while (added);
  }

  private static List<String> wanted(SearchRule rule, Map<String, String> all) {
    if (rule instanceof SearchRule.AnyOf any) {
      return any.names();
    }
    return rule instanceof SearchRule.Needs needs && has(all, needs.name())
        ? needs.anyOf()
        : List.of();
  }

  private static boolean has(Map<String, String> all, String name) {
    return all.keySet().stream().anyMatch(key -> plain(key).equals(name));
  }

  private boolean isFree(String name, Map<String, String> all) {
    return all.keySet().stream().noneMatch(key -> excludes(name, plain(key)));
  }

  private boolean excludes(String one, String other) {
    for (SearchRule rule : type.search().rules()) {
      if (rule instanceof SearchRule.NotWith not
          && (excludes(not, one, other) || excludes(not, other, one))) {
        return true;
      }
      if (rule instanceof SearchRule.Alone alone
          && (alone.name().equals(one) || alone.name().equals(other))) {
        return true;
      }
    }
    return false;
  }

  private static boolean excludes(SearchRule.NotWith rule, String one, String other) {
    return rule.name().equals(one) && (rule.others().isEmpty() || rule.others().contains(other));
  }

  private static String plain(String key) {
    int colon = key.indexOf(':');
    return colon < 0 ? key : key.substring(0, colon);
  }

  private String query(Map<String, String> all) {
    return in(
        Clinic.OPEN,
        all.entrySet().stream()
            .map(use -> encoded(use.getKey()) + '=' + encoded(use.getValue()))
            .collect(Collectors.joining("&")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
