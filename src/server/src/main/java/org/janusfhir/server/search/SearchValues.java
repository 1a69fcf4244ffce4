package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.search.SearchText;

/**
 * Splits values of search parameters at separators and takes escapes out of what is left.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#escaping">Escaping</a>
 */
final class SearchValues {
  private static final char ESCAPE = '\\';
  private static final String ESCAPABLE = ",|$\\";

  private SearchValues() {}

  /** Whether a value has separators and nothing that they separate. */
  static boolean isEmptyList(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != ',' && !Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }

  /** The alternatives of a value, still escaped; empty ones are left out. */
  static List<String> alternatives(String value) {
    int comma = separator(value, ',', 0);
    if (comma < 0) {
      return List.of(value);
    }
    List<String> alternatives = new ArrayList<>();
    int start = 0;
    while (comma >= 0) {
      addUnlessEmpty(value.substring(start, comma), alternatives);
      start = comma + 1;
      comma = separator(value, ',', start);
    }
    addUnlessEmpty(value.substring(start), alternatives);
    return alternatives;
  }

  /**
   * The alternatives without escapes, as texts of which case and accents do not count.
   *
   * @throws org.janusfhir.server.problem.RefusedException if nothing would be left to compare
   */
  static List<String> texts(List<String> alternatives, ParameterUse use) {
    List<String> texts = new ArrayList<>(alternatives.size());
    for (String alternative : alternatives) {
      String text = unescape(alternative);
      if (SearchText.normalize(text).isEmpty()) {
        throw use.invalid("'" + text + "' has no letter or sign that could be compared.");
      }
      texts.add(text);
    }
    return texts;
  }

  /** The code of one of a token's alternatives, which may have a system before it. */
  static String code(String alternative) {
    int bar = separator(alternative, '|', 0);
    return unescape(alternative.substring(bar + 1).strip());
  }

  /** Where that separator stands at or after <code>start</code>, not escaped; -1 if nowhere. */
  static int separator(String value, char separator, int start) {
    for (int i = start; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ESCAPE) {
        i++;
      } else if (c == separator) {
        return i;
      }
    }
    return -1;
  }

  /** The text without escapes. */
  static String unescape(String value) {
    if (value.indexOf(ESCAPE) < 0) {
      return value;
    }
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean escape =
          c == ESCAPE && i + 1 < value.length() && ESCAPABLE.indexOf(value.charAt(i + 1)) >= 0;
      text.append(escape ? value.charAt(++i) : c);
    }
    return text.toString();
  }

  private static void addUnlessEmpty(String alternative, List<String> alternatives) {
    if (!alternative.isBlank()) {
      alternatives.add(alternative);
    }
  }
}
