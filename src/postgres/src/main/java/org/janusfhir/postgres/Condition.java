package org.janusfhir.postgres;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A criterion as SQL about a row r of <code>resource</code>.
 *
 * @param sql in parentheses if need be; true or false of every row
 * @param exact whether the criterion holds wherever that is true; it never holds elsewhere
 */
record Condition(String sql, boolean exact) {
  /** That says nothing. */
  static final Condition UNKNOWN = new Condition("true", false);

  /** That it does not hold. */
  Condition negated() {
    return exact ? new Condition("(NOT " + sql + ")", true) : UNKNOWN;
  }

  /** One of these holds; none of no conditions does. */
  static Condition any(List<Condition> conditions) {
    return new Condition(
        any(conditions.stream().map(Condition::sql)),
        conditions.stream().allMatch(Condition::exact));
  }

  /** The same of SQL. */
  static String any(Stream<String> conditions) {
    String all = conditions.collect(Collectors.joining(" OR "));
    return all.isEmpty() ? "false" : '(' + all + ')';
  }
}
