package org.janusfhir.hapi;

/** The form of a logical id. */
final class Ids {
  private static final int MAX_LENGTH = 64;

  private Ids() {}

  /** Whether the text is 1 to 64 of the characters A-Z, a-z, 0-9, minus and point. */
  static boolean valid(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean allowed = letter || (c >= '0' && c <= '9') || c == '-' || c == '.';
      if (!allowed) {
        return false;
      }
    }
    return true;
  }
}
