package org.janusfhir.app.access.token;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of the table: a request, and how it must be answered.
 *
 * @param query with its question mark; empty if there is none
 * @param headers whole lines
 */
record Attack(String name, String query, List<String> headers, Verdict verdict) {
  static Attack token(String name, String token, Verdict verdict) {
    return headers(name, verdict, "Authorization: Bearer " + token);
  }

  static Attack headers(String name, Verdict verdict, String... headers) {
    return new Attack(name, "", List.of(headers), verdict);
  }

  static Attack query(String name, String query, Verdict verdict, String... headers) {
    return new Attack(name, query, List.of(headers), verdict);
  }

  /** The lines with one more. */
  List<String> with(String line) {
    List<String> all = new ArrayList<>(headers);
    all.add(line);
    return all;
  }

  @Override
  public String toString() {
    return name;
  }
}
