package org.janusfhir.app.docs;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of a page. */
final class Markdown {
  private Markdown() {}

  /** A table; no rows make nothing. */
  static String table(List<String> heads, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder(row(heads));
    out.append("| --- ".repeat(heads.size())).append("|\n");
    rows.forEach(row -> out.append(row(row)));
    return out.append('\n').toString();
  }

  /** A list; no items make nothing. */
  static String list(Collection<String> items) {
    return items.isEmpty()
        ? ""
        : items.stream().map(item -> "- " + item + '\n').collect(Collectors.joining()) + '\n';
  }

  /** As it is typed. */
  static String code(String text) {
    return '`' + text + '`';
  }

  /** The same for several. */
  static String codes(Collection<String> texts) {
    return texts.stream().map(Markdown::code).collect(Collectors.joining(", "));
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.isEmpty() ? "| " : "| " + cell.replace("|", "\\|") + ' ')
        .collect(Collectors.joining("", "", "|\n"));
  }
}
