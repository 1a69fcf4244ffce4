package org.janusfhir.ccd;

/** Text as XML 1.0 and the data types of CDA can carry it. */
final class XmlText {
  private XmlText() {}

  /** The text without characters XML forbids and without white space around it; null if empty. */
  static String of(String text) {
    if (text == null) {
      return null;
    }
    String kept = allowed(text).strip();
    return kept.isEmpty() ? null : kept;
  }

  /** The text as a code, unit or id extension may be; null if it is empty or has white space. */
  static String code(String text) {
    String kept = of(text);
    return kept == null || kept.chars().anyMatch(c -> c <= ' ') ? null : kept;
  }

  private static String allowed(String text) {
    if (text.codePoints().allMatch(XmlText::isAllowed)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::isAllowed).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** A lone surrogate is forbidden as well: as a code point it lies between the two ranges. */
  private static boolean isAllowed(int c) {
    return (c >= 0x20 && c <= 0xD7FF)
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
