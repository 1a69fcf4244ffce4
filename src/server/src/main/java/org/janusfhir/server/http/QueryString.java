package org.janusfhir.server.http;

import java.util.ArrayList;
import java.util.List;

/**
 * The query of a request, decoded, in the order it was sent.
 *
 * @param parameters never null
 */
public record QueryString(List<Parameter> parameters) {
  private static final QueryString NONE = new QueryString(List.of());

  /** A name, modifiers included, and its value, which may be empty. */
  public record Parameter(String name, String value) {}

  /**
   * Decodes a query.
   *
   * @param query as sent; null for none
   * @throws org.janusfhir.server.problem.RefusedException if it is not encoded properly
   */
  public static QueryString parse(String query) {
    if (query == null || query.isEmpty()) {
      return NONE;
    }
    List<Parameter> parameters = new ArrayList<>();
    int start = 0;
    while (start < query.length()) {
      int end = query.indexOf('&', start);
      if (end < 0) {
        end = query.length();
      }
      if (end > start) {
        parameters.add(parameter(query, start, end));
      }
      start = end + 1;
    }
    return new QueryString(parameters);
  }

  /** The first value of that name, or null. */
  public String first(String name) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).name().equals(name)) {
        return parameters.get(i).value();
      }
    }
    return null;
  }

  private static Parameter parameter(String query, int start, int end) {
    int equals = query.indexOf('=', start);
    if (equals < 0 || equals > end) {
      return new Parameter(PercentCoding.query(query, start, end), "");
    }
    return new Parameter(
        PercentCoding.query(query, start, equals), PercentCoding.query(query, equals + 1, end));
  }
}
