package org.janusfhir.model.search;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * What names sound like, by Double Metaphone: two that share a code sound alike. A name in other
 * letters than Latin ones is its own code.
 */
public final class PhoneticCodes {
  /** Longer than the usual four, by which long names would all sound alike. */
  private static final int LENGTH = 16;

  private static final DoubleMetaphone ENCODER = encoder();

  private PhoneticCodes() {}

  /** The codes of a text taken as one word; none if nothing of it can be heard. */
  public static Set<String> of(String text) {
    Set<String> codes = new LinkedHashSet<>(2);
    addWord(joined(SearchText.normalize(text)), codes);
    return codes;
  }

  /** The codes by which a name is found: of each of its words, and of all of them as one. */
  static Set<String> ofEachWord(String name) {
    String normalized = SearchText.normalize(name);
    Set<String> codes = new LinkedHashSet<>();
    int start = 0;
    for (int i = 0; i <= normalized.length(); i++) {
      if (i == normalized.length() || !Character.isLetterOrDigit(normalized.charAt(i))) {
        addWord(normalized.substring(start, i), codes);
        start = i + 1;
      }
    }
    addWord(joined(normalized), codes);
    return codes;
  }

  private static void addWord(String word, Set<String> codes) {
    if (word.isEmpty()) {
      return;
    }
    String code = ENCODER.doubleMetaphone(word);
    if (code == null || code.isEmpty()) {
      codes.add(word);
    } else {
      codes.add(code);
      codes.add(ENCODER.doubleMetaphone(word, true));
    }
  }

  /** The letters and digits alone. */
  private static String joined(String normalized) {
    StringBuilder joined = new StringBuilder(normalized.length());
    for (int i = 0; i < normalized.length(); i++) {
      char c = normalized.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        joined.append(c);
      }
    }
    return joined.toString();
  }

  /** Never changed afterwards, so it can be shared by threads. */
  private static DoubleMetaphone encoder() {
    DoubleMetaphone encoder = new DoubleMetaphone();
    encoder.setMaxCodeLen(LENGTH);
    return encoder;
  }
}
