package org.janusfhir.postgres;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.model.search.SortPosition;
import org.janusfhir.model.search.SortValues;
import org.janusfhir.store.ResourceKey;

/**
 * The order of results: that of columns if there are some for it, else that of ids, so that all are
 * looked at and put in order here.
 */
record Order(SortOrder wanted, Columns columns) {
  private static final int TIME_DIGITS = 2 * Long.BYTES;

  /** What rows are ordered by, ids last. */
  enum Columns {
    ID("r.id"),
    NEWEST("r.newest, r.id"),
    WRITTEN("r.written, r.id"),
    WRITTEN_LAST("r.written DESC, r.id");

    private final String list;

    Columns(String list) {
      this.list = list;
    }

    /** After ORDER BY. */
    String list() {
      return list;
    }
  }

  /**
   * That of an order.
   *
   * @throws IllegalArgumentException if the type cannot be sorted by it
   */
  static Order of(ResourceType type, SortOrder wanted) {
    for (SortOrder.Key key : wanted.keys()) {
      if (!isTime(key)) {
        SearchIndex.requireOrder(type, key.parameter());
      }
    }
    if (wanted.equals(SortOrder.NEWEST_FIRST)) {
      return new Order(wanted, Columns.NEWEST);
    }
    if (wanted.keys().size() == 1
        && wanted.keys().get(0).parameter().equals(SortOrder.LAST_UPDATED)) {
      boolean last = wanted.keys().get(0).descending();
      return new Order(wanted, last ? Columns.WRITTEN_LAST : Columns.WRITTEN);
    }
    return new Order(wanted, Columns.ID);
  }

  /** By ids, whatever is wanted. */
  static Order byId() {
    return new Order(SortOrder.ID, Columns.ID);
  }

  /** Whether the columns are in another order than is wanted. */
  boolean ranked() {
    return columns == Columns.ID && !wanted.equals(SortOrder.ID);
  }

  /**
   * Where a page ended.
   *
   * @throws IllegalArgumentException if none of this order did
   */
  SortPosition position(String text) {
    SortPosition position = SortPosition.fromText(text, wanted);
    boolean possible = ResourceKey.isId(position.id());
    for (int i = 0; i < wanted.keys().size(); i++) {
      String value = position.values().get(i);
      possible &= value == null || value.length() <= SortValues.LENGTH;
      possible &= value == null || !isTime(wanted.keys().get(i)) || isTimeText(value);
    }
    if (!possible) {
      throw new IllegalArgumentException("'" + text + "' is not where a page ended");
    }
    return position;
  }

  /** Where a row stands among the columns. */
  SortPosition position(PostgresResource row) {
    String value =
        switch (columns) {
          case ID -> null;
          case NEWEST -> row.newest() == Change.NO_TIME ? null : SortValues.time(~row.newest());
          case WRITTEN, WRITTEN_LAST -> SortValues.time(row.lastUpdatedMillis());
        };
    String id = row.key().id();
    return columns == Columns.ID
        ? new SortPosition(List.of(), id)
        : new SortPosition(Collections.singletonList(value), id);
  }

  /** The rows after a position among the columns. */
  String after(SortPosition position, Bindings bindings) {
    String id = bindings.bind(position.id());
    if (columns == Columns.ID) {
      return "r.id > " + id;
    }
    String text = position.values().get(0);
    Long time = text == null ? null : HexFormat.fromHexDigitsToLong(text) ^ Long.MIN_VALUE;
    if (columns == Columns.NEWEST) {
      long newest = time == null ? Change.NO_TIME : ~time;
      return "(r.newest, r.id) > (" + bindings.bind(newest) + "::bigint, " + id + ")";
    }
    String written = bindings.bind(time) + "::bigint";
    return columns == Columns.WRITTEN
        ? "(r.written, r.id) > (" + written + ", " + id + ")"
        : String.format("(r.written < %1$s OR (r.written = %1$s AND r.id > %2$s))", written, id);
  }

  private static boolean isTime(SortOrder.Key key) {
    return key.parameter().equals(SortOrder.TIME) || key.parameter().equals(SortOrder.LAST_UPDATED);
  }

  private static boolean isTimeText(String value) {
    return value.length() == TIME_DIGITS && value.chars().allMatch(HexFormat::isHexDigit);
  }
}
