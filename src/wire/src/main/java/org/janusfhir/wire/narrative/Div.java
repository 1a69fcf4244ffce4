package org.janusfhir.wire.narrative;

import org.janusfhir.wire.Markup;
import org.janusfhir.wire.XhtmlWriter;

/**
 * The markup of a narrative: a title, then a table of rows with a label and a cell. A row is begun
 * by its content, so that one whose cell stays empty is not there; what was said before is ended by
 * what follows it, in one piece. Writes the elements div, p, b, table, tr, th, td and br only.
 */
final class Div {
  private static final Markup START = Markup.of("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>");
  private static final Markup TITLE = Markup.of(": <b>");
  private static final Markup FIRST_ROW = Markup.of("</b></p><table><tr><th>");
  private static final Markup FIRST_ROW_AFTER_BARE = Markup.of("</p><table><tr><th>");
  private static final Markup ROW = Markup.of("</td></tr><tr><th>");
  private static final Markup CELL = Markup.of("</th><td>");
  private static final Markup END = Markup.of("</td></tr></table></div>");
  private static final Markup END_WITHOUT_ROWS = Markup.of("</b></p></div>");
  private static final Markup END_AFTER_BARE = Markup.of("</p></div>");

  private final XhtmlWriter out;

  /** Of the row; null for the title. */
  private String label;

  /** Whether the title or cell has content. */
  private boolean said;

  /** Stands before the next piece of the content, if there has been one. */
  private String separator;

  /** Whether the title has content. */
  private boolean titled;

  /** Whether there is a row. */
  private boolean table;

  /** Starts with the title: what the resource is, never empty, then what will be added. */
  Div(String what, XhtmlWriter out) {
    this.out = out;
    out.markup(START);
    out.text(what);
  }

  /** Starts a row. */
  void row(String of) {
    label = of;
    said = false;
    separator = null;
  }

  /** Separates what was added from what will be; markup. */
  void separate(String by) {
    separator = by;
  }

  /** Adds a text; null or blank adds nothing. */
  void add(String piece) {
    if (piece != null && !piece.isBlank()) {
      next();
      out.text(piece);
    }
  }

  /** Adds a text that is itself in both formats. */
  void ascii(String piece) {
    next();
    out.markup(piece);
  }

  /** Adds a part of a text, which may not be blank. */
  void add(String piece, int from, int to) {
    next();
    out.text(piece, from, to);
  }

  /** Whether the title or cell has content. */
  boolean said() {
    return said;
  }

  /** Ends the narrative; nothing can be added to it. */
  void end() {
    if (table) {
      out.markup(END);
    } else {
      out.markup(titled ? END_WITHOUT_ROWS : END_AFTER_BARE);
    }
  }

  private void next() {
    if (!said) {
      begin();
    } else if (separator != null) {
      out.markup(separator);
    }
    separator = null;
  }

  private void begin() {
    said = true;
    if (label == null) {
      titled = true;
      out.markup(TITLE);
      return;
    }
    if (table) {
      out.markup(ROW);
    } else {
      out.markup(titled ? FIRST_ROW : FIRST_ROW_AFTER_BARE);
    }
    table = true;
    out.text(label);
    out.markup(CELL);
  }
}
