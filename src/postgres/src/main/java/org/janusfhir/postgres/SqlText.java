package org.janusfhir.postgres;

/** Text as the database takes it: all but the character 0. */
final class SqlText {
  private SqlText() {}

  /** Null for null. */
  static String clean(String text) {
    return text == null || text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
  }

  /** Empty for null. */
  static String orEmpty(String text) {
    return text == null ? "" : clean(text);
  }
}
