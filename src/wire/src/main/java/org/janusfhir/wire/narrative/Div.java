package org.janusfhir.wire.narrative;

import org.janusfhir.wire.Markup;
import org.janusfhir.wire.XhtmlWriter;

/**
 * The markup of a narrative: a title, then a table of rows with a label and a cell. A row is begun
 * by its content, so that one whose cell stays empty is not there. Writes the elements div, p, b,
 * table, tr, th, td and br only.
 */
final class Div {
  private static final Markup START = Markup.of("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>");
  private static final Markup TITLE = Markup.of(": <b>");
  private static final Markup TITLE_END = Markup.of("</b></p>");
  private static final Markup BARE_TITLE_END = Markup.of("</p>");
  private static final Markup FIRST_ROW = Markup.of("<table><tr><th>");
  private static final Markup ROW = Markup.of("<tr><th>");
  private static final Markup CELL = Markup.of("</th><td>");
  private static final Markup ROW_END = Markup.of("</td></tr>");
  private static final Markup TABLE_END = Markup.of("</table>");
  private static final Markup END = Markup.of("</div>");

  private final XhtmlWriter out;

  /** Of the row; null for the title. */
  private String label;

  /** Whether the title or cell has content. */
  private boolean said;

  /** Stands before the next piece of the content, if there has been one. */
  private String separator;

  private boolean table;

  /** Starts with the title: what the resource is, never empty, then what will be added. */
  Div(String what, XhtmlWriter out) {
    this.out = out;
    out.markup(START);
    out.text(what);
  }

  /** Starts a row. */
  void row(String of) {
    close();
    label = of;
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
    close();
    if (table) {
      out.markup(TABLE_END);
    }
    out.markup(END);
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
      out.markup(TITLE);
      return;
    }
    out.markup(table ? ROW : FIRST_ROW);
    table = true;
    out.text(label);
    out.markup(CELL);
  }

  private void close() {
    if (label == null) {
      out.markup(said ? TITLE_END : BARE_TITLE_END);
    } else if (said) {
      out.markup(ROW_END);
    }
    said = false;
    separator = null;
  }
}
