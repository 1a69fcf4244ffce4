package org.janusfhir.app.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path as the official lists of search parameters have it, walked through a resource in JSON: the
 * tests' own way to a parameter's values, which shares nothing with the server's.
 */
final class SearchPath {
  private static final Pattern FILTER =
      Pattern.compile("(\\w+)(?:\\.where)?\\(system='?(\\w+)'?\\)");
  private static final Pattern AS = Pattern.compile("\\.as\\((\\w+)\\)");

  private static final Set<String> TYPES =
      Set.of(
          "DateTime",
          "Date",
          "Instant",
          "Period",
          "Timing",
          "Quantity",
          "String",
          "CodeableConcept",
          "Reference",
          "Boolean",
          "Range",
          "Age",
          "SampledData");

  private final List<String[]> alternatives = new ArrayList<>();

  SearchPath(String path) {
    for (String alternative : path.split(" \\| | or ", -1)) {
      Matcher as = AS.matcher(alternative.strip());
      String plain =
          as.replaceAll(
              m -> m.group(1).substring(0, 1).toUpperCase(Locale.ROOT) + m.group(1).substring(1));
      String[] steps = FILTER.matcher(plain).replaceAll("$1=$2").split("\\.", -1);
      alternatives.add(steps);
    }
  }

  /** The elements it leads to, each with the name it has in JSON. */
  List<Map.Entry<String, JsonNode>> in(JsonNode resource) {
    List<Map.Entry<String, JsonNode>> found = new ArrayList<>();
    for (String[] steps : alternatives) {
      walk(steps, 1, Map.entry(steps[0], resource), found);
    }
    return found;
  }

  private static void walk(
      String[] steps,
      int at,
      Map.Entry<String, JsonNode> from,
      List<Map.Entry<String, JsonNode>> out) {
    if (at == steps.length) {
      out.add(from);
      return;
    }
    String step = steps[at];
    int filter = step.indexOf('=');
    String name = filter < 0 ? step.replace("[x]", "") : step.substring(0, filter);
    boolean exactly = from.getValue().has(name);
    for (Map.Entry<String, JsonNode> field : from.getValue().properties()) {
      if (exactly ? field.getKey().equals(name) : isChoice(field.getKey(), name)) {
        for (JsonNode item : items(field.getValue())) {
          if (filter < 0 || item.path("system").asText().equals(step.substring(filter + 1))) {
            walk(steps, at + 1, Map.entry(field.getKey(), item), out);
          }
        }
      }
    }
  }

  /** Whether it is the name of a choice with a type behind it. */
  private static boolean isChoice(String field, String name) {
    return field.startsWith(name) && TYPES.contains(field.substring(name.length()));
  }

  private static Iterable<JsonNode> items(JsonNode node) {
    return node.isArray() ? node : List.of(node);
  }
}
