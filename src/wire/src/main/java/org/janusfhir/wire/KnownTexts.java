package org.janusfhir.wire;

/**
 * Texts that are written again and again, encoded: codes, their systems and displays, units and
 * labels are the same objects in every resource, since the store reads them from a list.
 *
 * <p>One table serves all threads: an entry is immutable and found by one read, and what two
 * threads put into one place at once is only not known for a while. It holds some hundred texts at
 * most, of which each stands for itself in JSON, in XML and in XHTML.
 */
final class KnownTexts {
  private static final int SIZE = 1024;
  private static final int LONGEST = 256;

  private static final Token[] TABLE = new Token[SIZE];

  private KnownTexts() {}

  /** How that very object is written; null if that is not known. */
  @SuppressWarnings("ReferenceEquality") // to compare texts would cost as much as it saves
  static Token find(String text) {
    int length = text.length();
    if (length == 0 || length > LONGEST) {
      return null;
    }
    Token known = TABLE[place(text, length)];
    return known != null && known.text == text ? known : null;
  }

  /** Makes a text known, if it is one that can be. */
  static void keep(String text) {
    int length = text.length();
    if (length > 0 && length <= LONGEST && plain(text)) {
      TABLE[place(text, length)] = Token.of(text);
    }
  }

  /**
   * By few of its characters: to hash all of a text that is not known costs as much as it saves.
   */
  private static int place(String text, int length) {
    int hash = length * 31 + text.charAt(0);
    hash = hash * 31 + text.charAt(length >> 1);
    hash = hash * 31 + text.charAt(length - 1);
    return (hash ^ hash >> 10) & (SIZE - 1);
  }

  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '<' || c == '>' || c == '&' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }
}
