package org.janusfhir.model.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How strings are compared when case, accents and white space do not count. */
public final class SearchText {
  private SearchText() {}

  /**
   * The text decomposed, without combining marks, in lower case, with single blanks. Letters with
   * strokes and the like and ligatures are the letters they are made of.
   */
  public static String normalize(String text) {
    boolean ascii = ascii(text);
    String plain = ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(plain.length());
    boolean blank = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = true;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        if (blank && out.length() > 0) {
          out.append(' ');
        }
        blank = false;
        out.append(c);
      }
    }
    String lower = out.toString().toLowerCase(Locale.ROOT);
    return ascii ? lower : folded(lower);
  }

  /**
   * A normalized text from its beginning and from the beginning of each of its further words, so
   * that a starts-with search is a search for a prefix of one of these.
   */
  public static List<String> beginnings(String normalized) {
    List<String> beginnings = new ArrayList<>(2);
    beginnings.add(normalized);
    for (int i = 1; i < normalized.length(); i++) {
      if (beginsWord(normalized, i)) {
        beginnings.add(normalized.substring(i));
      }
    }
    return beginnings;
  }

  /** Whether one of the {@link #beginnings} of a normalized text starts with another one. */
  public static boolean begins(String normalized, String start) {
    if (normalized.startsWith(start)) {
      return true;
    }
    for (int i = 1; i + start.length() <= normalized.length(); i++) {
      if (beginsWord(normalized, i) && normalized.startsWith(start, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsWord(String normalized, int i) {
    return Character.isLetterOrDigit(normalized.charAt(i))
        && !Character.isLetterOrDigit(normalized.charAt(i - 1))
        && !Character.isLowSurrogate(normalized.charAt(i));
  }

  private static String folded(String lower) {
    StringBuilder out = null;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      String folded = LetterFolding.of(c);
      if (folded != null && out == null) {
        out = new StringBuilder(lower.length() + 2).append(lower, 0, i);
      }
      if (out != null) {
        out.append(folded == null ? String.valueOf(c) : folded);
      }
    }
    return out == null ? lower : out.toString();
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
