package org.janusfhir.server.search;

import java.util.List;
import org.janusfhir.server.http.QueryString;

/** What a request says of how its answers look, which every link of an answer says again. */
public final class LinkedPresentation {
  private static final List<String> NAMES =
      List.of(ResultParameters.FORMAT, ResultParameters.PRETTY);

  private LinkedPresentation() {}

  /** Whether a parameter of that name says so. */
  static boolean isNamed(String name) {
    return NAMES.contains(name);
  }

  /** The end of a query that is not empty: each parameter with the sign before it, or nothing. */
  public static String of(QueryString query) {
    String presentation = "";
    for (String name : NAMES) {
      String value = query.first(name);
      if (value != null && !value.isBlank()) {
        presentation += '&' + new UnderstoodQuery().add(name, value).toString();
      }
    }
    return presentation;
  }
}
