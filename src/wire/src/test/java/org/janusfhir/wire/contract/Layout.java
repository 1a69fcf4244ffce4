package org.janusfhir.wire.contract;

import java.nio.charset.StandardCharsets;
import org.janusfhir.wire.Format;

/** Puts each element on a line of its own and changes nothing else, for people who compare. */
final class Layout {
  private final StringBuilder lines = new StringBuilder();
  private int depth;

  private Layout() {}

  static String of(byte[] document, Format format) {
    String text = new String(document, StandardCharsets.UTF_8);
    Layout layout = new Layout();
    if (format == Format.JSON) {
      layout.json(text);
    } else {
      layout.xml(text);
    }
    return layout.lines.append('\n').toString();
  }

  private void json(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        lines.append(c);
        if (c == '\\') {
          lines.append(text.charAt(++i));
        }
        quoted = c != '"';
      } else {
        quoted = c == '"';
        token(c);
      }
    }
  }

  private void token(char c) {
    switch (c) {
      case '{', '[' -> {
        lines.append(c);
        depth++;
        newLine();
      }
      case '}', ']' -> {
        depth--;
        newLine();
        lines.append(c);
      }
      case ',' -> {
        lines.append(c);
        newLine();
      }
      default -> lines.append(c);
    }
  }

  private void xml(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '<' && text.charAt(i + 1) == '/';
      if (c == '<') {
        depth -= ends ? 1 : 0;
        if (i > 0 && text.charAt(i - 1) == '>') {
          newLine();
        }
        depth += ends || text.charAt(text.indexOf('>', i) - 1) == '/' ? 0 : 1;
      }
      lines.append(c);
    }
  }

  private void newLine() {
    lines.append('\n').append("  ".repeat(Math.max(depth, 0)));
  }
}
