package org.janusfhir.app.docs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request of a page.
 *
 * @param request below a service root, encoded
 * @param finds whether it finds something in the sample
 */
record Example(String request, boolean finds) {
  /** Stands behind examples that find nothing. */
  static final String NOTHING = " †";

  private static final Pattern WRITTEN = Pattern.compile("`GET ([^`]+)`(" + NOTHING + ")?");

  /** A search of a type, or an operation. */
  static Example search(String place, Map<String, String> parameters, boolean finds) {
    String query =
        parameters.entrySet().stream()
            .map(each -> encoded(each.getKey()) + '=' + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return new Example(place + '?' + query, finds);
  }

  /** All of a page. */
  static List<Example> of(String page) {
    List<Example> examples = new ArrayList<>();
    Matcher written = WRITTEN.matcher(page);
    while (written.find()) {
      examples.add(new Example(written.group(1), written.group(2) == null));
    }
    return examples;
  }

  /** A page without its examples. */
  static String without(String page) {
    return WRITTEN.matcher(page).replaceAll("");
  }

  /** As a page has it. */
  String markdown() {
    return Markdown.code("GET " + request) + (finds ? "" : NOTHING);
  }

  /** What may stand in a query as it is stays, since it is easier to read so. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%3A", ":")
        .replace("%2F", "/")
        .replace("%2C", ",")
        .replace("%24", "$");
  }
}
