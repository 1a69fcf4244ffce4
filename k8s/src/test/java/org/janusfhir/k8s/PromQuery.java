package org.janusfhir.k8s;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a query of Prometheus looks for.
 *
 * @param metrics what is selected, each with the labels that are compared
 * @param grouped labels that results are grouped by
 */
record PromQuery(List<Selected> metrics, Set<String> grouped) {
  private static final Pattern TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
  private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*]");
  private static final Pattern GROUPING =
      Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
  private static final Pattern METRIC =
      Pattern.compile("(?<![\\w:.])([a-zA-Z_:][\\w:]*)\\b(?!\\s*\\()\\s*(?:\\{([^}]*)})?");
  private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");

  /**
   * A metric and labels of it.
   *
   * @param labels that are compared
   */
  record Selected(String metric, Set<String> labels) {}

  /** Takes a query apart that {@link Tool#PROMTOOL} accepts. */
  static PromQuery of(String query) {
    String bare = RANGE.matcher(TEXT.matcher(query).replaceAll("")).replaceAll("");
    Matcher groups = GROUPING.matcher(bare);
    Set<String> grouped = new HashSet<>();
    while (groups.find()) {
      grouped.addAll(all(WORD, groups.group(1)));
    }
    List<Selected> metrics = new ArrayList<>();
    Matcher found = METRIC.matcher(GROUPING.matcher(bare).replaceAll(" "));
    while (found.find()) {
      if (!OPERATORS.contains(found.group(1))) {
        String labels = found.group(2) == null ? "" : found.group(2);
        metrics.add(new Selected(found.group(1), all(LABEL, labels)));
      }
    }
    return new PromQuery(metrics, grouped);
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> found = new HashSet<>();
    for (MatchResult match : pattern.matcher(text).results().toList()) {
      found.add(match.groupCount() == 0 ? match.group() : match.group(1));
    }
    return found;
  }
}
