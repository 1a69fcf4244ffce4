package org.janusfhir.server.search;

import java.util.Set;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.http.QueryString.Parameter;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.IssueCode;

/** Parameters that say how results are given, not what to find. */
final class ResultParameters {
  static final String COUNT = "_count";
  static final String FORMAT = "_format";
  static final String PRETTY = "_pretty";

  private static final Set<String> NAMES = Set.of(COUNT, FORMAT, PRETTY);

  private ResultParameters() {}

  static boolean isOne(String name) {
    return NAMES.contains(name);
  }

  /** The most resources of a page that the query and the limits allow. */
  static int count(QueryString query, SearchLimits limits) {
    String said = null;
    for (Parameter parameter : query.parameters()) {
      if (parameter.name().equals(COUNT) && !parameter.value().isBlank()) {
        if (said != null) {
          throw RefusedException.parameter(COUNT, IssueCode.VALUE, "_count can be given once.");
        }
        said = parameter.value().strip();
      }
    }
    return said == null ? limits.defaultCount() : Math.min(number(COUNT, said), limits.maxCount());
  }

  /**
   * How many resources a parameter of that name speaks of.
   *
   * @throws RefusedException if it is no number
   */
  static int number(String name, String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw RefusedException.parameter(
            name, IssueCode.VALUE, "'" + text + "' is not a number of resources: 0, 1, 2 …");
      }
      value = Math.min(value * 10 + (c - '0'), 1_000_000);
    }
    return value;
  }
}
