package org.janusfhir.model.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.janusfhir.model.Resource;

/**
 * Where a resource stands in a {@link SortOrder}.
 *
 * @param values one a key of the order, as {@link SortValues} has them; null where there is none
 * @param id of the resource
 */
public record SortPosition(List<String> values, String id) {
  private static final char SEPARATOR = '\n';
  private static final char PRESENT = '+';
  private static final String ABSENT = "-";

  /** Keeps its own copy of the values. */
  public SortPosition {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /**
   * The position of a resource.
   *
   * @param lastUpdatedMillis when it was last written, in milliseconds since 1970-01-01T00:00Z
   * @throws IllegalArgumentException if its type lacks a parameter of the order
   */
  public static SortPosition of(Resource resource, long lastUpdatedMillis, SortOrder order) {
    List<String> values = new ArrayList<>(order.keys().size());
    for (SortOrder.Key key : order.keys()) {
      values.add(SortValues.of(resource, lastUpdatedMillis, key));
    }
    return new SortPosition(values, resource.head().id());
  }

  /**
   * The position that {@link #toText} wrote.
   *
   * @throws IllegalArgumentException if it cannot be one of that order
   */
  public static SortPosition fromText(String text, SortOrder order) {
    List<String> values = new ArrayList<>(order.keys().size());
    int from = 0;
    for (int i = 0; i < order.keys().size(); i++) {
      int end = text.indexOf(SEPARATOR, from);
      if (end <= from) {
        throw new IllegalArgumentException("'" + text + "' is no position in this order");
      }
      values.add(text.charAt(from) == PRESENT ? text.substring(from + 1, end) : null);
      from = end + 1;
    }
    return new SortPosition(values, text.substring(from));
  }

  /** The position as text of printable ASCII and line feeds. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    for (String value : values) {
      if (value == null) {
        text.append(ABSENT);
      } else {
        text.append(PRESENT).append(value);
      }
      text.append(SEPARATOR);
    }
    return text.append(id).toString();
  }

  /** The order of positions: key by key, those without a value last, equal ones by id. */
  public static Comparator<SortPosition> comparator(SortOrder order) {
    return (one, other) -> {
      for (int i = 0; i < order.keys().size(); i++) {
        int result = order.keys().get(i).compare(one.values.get(i), other.values.get(i));
        if (result != 0) {
          return result;
        }
      }
      return one.id.compareTo(other.id);
    };
  }
}
