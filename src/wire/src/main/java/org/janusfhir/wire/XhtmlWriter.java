package org.janusfhir.wire;

/**
 * Writes XHTML straight into a document, where JSON has it as a string: escaped for both at once,
 * so that a narrative need not be text in between.
 */
public final class XhtmlWriter {
  /** What is itself in XHTML and in a string of JSON. */
  private static final boolean[] PLAIN = plain();

  private static final Token LESS = Token.of("&lt;");
  private static final Token GREATER = Token.of("&gt;");
  private static final Token AMPERSAND = Token.of("&amp;");
  private static final Token LINE_END = Token.of("<br/>");

  private final Bytes bytes;
  private final boolean json;

  /** Appends to a document in that format. */
  public XhtmlWriter(Bytes bytes, Format format) {
    this.bytes = bytes;
    this.json = format == Format.JSON;
  }

  /** Tags. */
  public void markup(Markup tags) {
    bytes.add(json ? tags.json : tags.xml);
  }

  /** Tags or text that are themselves in both formats: ASCII without quotes and backslashes. */
  public void markup(String tags) {
    bytes.ascii(tags);
  }

  /** All of a text. */
  public void text(String text) {
    if (!bytes.known(text)) {
      text(text, 0, text.length());
    }
  }

  /**
   * A part of a text. The end of a line is a <code>br</code>, other white space a space, and what
   * XML 1.0 cannot say is U+FFFD.
   */
  public void text(String text, int from, int to) {
    int i = bytes.plain(text, from, to, PLAIN);
    while (i < to) {
      char c = text.charAt(i);
      if (c < PLAIN.length) {
        special(c);
        i++;
      } else if (sayable(text, i, to)) {
        i += bytes.utf8(text, i);
      } else {
        i += bytes.replacement();
      }
      i = bytes.plain(text, i, to, PLAIN);
    }
  }

  /** Whether the character that begins there, outside of ASCII, is one of XML 1.0. */
  private static boolean sayable(String text, int index, int to) {
    char c = text.charAt(index);
    return Character.isSurrogate(c)
        ? Character.isHighSurrogate(c)
            && index + 1 < to
            && Character.isLowSurrogate(text.charAt(index + 1))
        : c < 0xFFFE;
  }

  private void special(char c) {
    switch (c) {
      case '<' -> bytes.add(LESS);
      case '>' -> bytes.add(GREATER);
      case '&' -> bytes.add(AMPERSAND);
      case '\n' -> bytes.add(LINE_END);
      case '\t', '\r' -> bytes.add((byte) ' ');
      case '"', '\\' -> {
        if (json) {
          bytes.add((byte) '\\');
        }
        bytes.add((byte) c);
      }
      default -> bytes.replacement();
    }
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[128];
    for (char c = ' '; c < plain.length; c++) {
      plain[c] = "<>&\"\\".indexOf(c) < 0;
    }
    return plain;
  }
}
