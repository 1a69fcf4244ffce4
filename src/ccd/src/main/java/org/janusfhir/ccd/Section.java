package org.janusfhir.ccd;

import java.util.ArrayList;
import java.util.List;

/**
 * A section: a table for people and entries for machines.
 *
 * @param kind never null
 * @param headers of the table's columns, never null
 * @param rows never null
 * @param entries never null; where it is empty the section says that there is no information
 */
record Section<E>(SectionKind kind, List<String> headers, List<Row> rows, List<E> entries) {

  /**
   * A row of the table.
   *
   * @param id by which entries refer to it, unique in the document
   * @param cells never null
   */
  record Row(String id, List<Cell> cells) {}

  /**
   * A cell of the table.
   *
   * @param id by which an entry refers to it; null if none does
   * @param text null for an empty cell
   */
  record Cell(String id, String text) {}

  static <E> Builder<E> of(SectionKind kind, String... headers) {
    return new Builder<>(kind, List.of(headers));
  }

  /** Gathers rows and entries. Used by one thread. */
  static final class Builder<E> {
    private final SectionKind kind;
    private final List<String> headers;
    private final List<Row> rows = new ArrayList<>();
    private final List<E> entries = new ArrayList<>();

    private Builder(SectionKind kind, List<String> headers) {
      this.kind = kind;
      this.headers = headers;
    }

    /** Adds a row; its id is returned. */
    String row(String... texts) {
      String id = kind.prefix() + (rows.size() + 1);
      List<Cell> cells = new ArrayList<>(texts.length);
      for (int i = 0; i < texts.length; i++) {
        String text = XmlText.of(texts[i]);
        cells.add(new Cell(text == null ? null : id + '-' + (i + 1), text));
      }
      rows.add(new Row(id, List.copyOf(cells)));
      return id;
    }

    void entry(E entry) {
      entries.add(entry);
    }

    Section<E> build() {
      return new Section<>(kind, headers, List.copyOf(rows), List.copyOf(entries));
    }
  }
}
