package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.model.search.SortPosition;
import org.janusfhir.model.search.SortValues;

/** Where candidates stand in an order that no table has. */
final class Ranking {
  private final SortOrder order;
  private final Map<String, Integer> parameters;
  private final Comparator<SortPosition> comparator;

  /**
   * That of an order.
   *
   * @throws IllegalArgumentException if the type lacks a parameter of it
   */
  Ranking(ResourceType type, SortOrder order) {
    for (SortOrder.Key key : order.keys()) {
      if (!isTime(key)) {
        SearchIndex.require(type, key.parameter());
      }
    }
    this.order = order;
    this.parameters = Parameters.of(type);
    this.comparator = SortPosition.comparator(order);
  }

  Comparator<SortPosition> comparator() {
    return comparator;
  }

  /** Where it stands; the resource is only decoded if its facts do not say so. */
  SortPosition of(Candidate candidate) {
    List<String> values = new ArrayList<>(order.keys().size());
    for (SortOrder.Key key : order.keys()) {
      values.add(value(candidate, key));
    }
    return new SortPosition(values, candidate.id());
  }

  /**
   * Where a page ended.
   *
   * @throws IllegalArgumentException if none of this order did
   */
  SortPosition fromText(String text) {
    SortPosition position = SortPosition.fromText(text, order);
    boolean possible = Change.isId(position.id());
    for (String value : position.values()) {
      possible &= value == null || value.length() <= SortValues.LENGTH;
    }
    if (!possible) {
      throw new IllegalArgumentException("'" + text + "' is not where a page ended");
    }
    return position;
  }

  private String value(Candidate candidate, SortOrder.Key key) {
    if (key.parameter().equals(SortOrder.LAST_UPDATED)) {
      return SortValues.time(candidate.lastUpdatedMillis());
    }
    if (key.parameter().equals(SortOrder.TIME)) {
      long time = Position.newestFirst(candidate.position());
      return time == Position.NO_TIME ? null : SortValues.time(~time ^ Long.MIN_VALUE);
    }
    List<SearchValue> values = new ArrayList<>();
    if (!candidate.facts().collect(parameters.get(key.parameter()), values)) {
      return SortValues.of(candidate.resource(), candidate.lastUpdatedMillis(), key);
    }
    String chosen = null;
    for (SearchValue value : values) {
      String text = SortValues.of(value);
      if (text != null && (chosen == null || (text.compareTo(chosen) < 0) != key.descending())) {
        chosen = text;
      }
    }
    return chosen;
  }

  private static boolean isTime(SortOrder.Key key) {
    return key.parameter().equals(SortOrder.TIME) || key.parameter().equals(SortOrder.LAST_UPDATED);
  }
}
