package org.janusfhir.wire.narrative;

/**
 * The markup of a narrative: a title, then a table of rows with a label and a cell. A row whose
 * cell stays empty is taken back. Writes the elements div, p, b, table, tr, th, td and br only.
 */
final class Div {
  private static final String START = "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>";
  private static final String TITLE = ": <b>";
  private static final String TITLE_END = "</b></p>";
  private static final String BARE_TITLE_END = "</p>";
  private static final String TABLE = "<table>";
  private static final String ROW = "<tr><th>";
  private static final String CELL = "</th><td>";
  private static final String ROW_END = "</td></tr>";
  private static final String TABLE_END = "</table>";
  private static final String END = "</div>";
  private static final int USUAL_SIZE = 512;

  private final StringBuilder text = new StringBuilder(USUAL_SIZE).append(START);

  /** Where the title or the open row starts, to be taken back if it stays empty. */
  private int start;

  /** Where the content of the title or cell starts. */
  private int content;

  /** Stands before the next piece of the content, if there has been one. */
  private String separator;

  private boolean inTitle = true;
  private boolean table;

  /** Starts with the title: what the resource is, never empty, then what will be added. */
  Div(String what) {
    text.append(what);
    start = text.length();
    text.append(TITLE);
    content = text.length();
  }

  /** Starts a row. */
  void row(String label) {
    close();
    start = text.length();
    if (!table) {
      text.append(TABLE);
    }
    text.append(ROW);
    escape(label, 0, label.length());
    text.append(CELL);
    content = text.length();
  }

  /** Separates what was added from what will be. */
  void separate(String by) {
    separator = by;
  }

  /** Adds a text; null or blank adds nothing. */
  void add(String piece) {
    if (piece != null && !piece.isBlank()) {
      add(piece, 0, piece.length());
    }
  }

  /** Adds a part of a text, which may not be blank. */
  void add(String piece, int from, int to) {
    if (separator != null && text.length() > content) {
      text.append(separator);
    }
    separator = null;
    escape(piece, from, to);
  }

  /** Whether the title or cell has content. */
  boolean said() {
    return text.length() > content;
  }

  /** Ends the narrative; nothing can be added to it. */
  String end() {
    close();
    if (table) {
      text.append(TABLE_END);
    }
    return text.append(END).toString();
  }

  private void close() {
    if (said()) {
      text.append(inTitle ? TITLE_END : ROW_END);
      table |= !inTitle;
    } else {
      text.setLength(start);
      text.append(inTitle ? BARE_TITLE_END : "");
    }
    inTitle = false;
    separator = null;
  }

  private void escape(String piece, int from, int to) {
    int run = from;
    for (int i = from; i < to; i++) {
      char c = piece.charAt(i);
      if (plain(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < to
          && Character.isLowSurrogate(piece.charAt(i + 1))) {
        i++;
        continue;
      }
      text.append(piece, run, i).append(escaped(c));
      run = i + 1;
    }
    text.append(piece, run, to);
  }

  private static boolean plain(char c) {
    return c < 0x80
        ? c >= ' ' && c != '<' && c != '>' && c != '&'
        : !Character.isSurrogate(c) && c < 0xFFFE;
  }

  /** What stands for a character that is markup or that XML 1.0 cannot say. */
  private static String escaped(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '\n' -> "<br/>";
      case '\t', '\r' -> " ";
      default -> "\uFFFD";
    };
  }
}
