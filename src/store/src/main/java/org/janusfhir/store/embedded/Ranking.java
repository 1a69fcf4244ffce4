package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.model.search.SortPosition;
import org.janusfhir.model.search.SortValues;
import org.janusfhir.store.ResourceKey;

/**
 * The order of candidates where no table has it. What a key says of a candidate is only looked up
 * when the keys before it leave two of them equal.
 */
final class Ranking {
  private final SortOrder order;
  private final Map<String, Integer> parameters;

  /**
   * That of an order.
   *
   * @throws IllegalArgumentException if the type cannot be sorted by it
   */
  Ranking(ResourceType type, SortOrder order) {
    for (SortOrder.Key key : order.keys()) {
      if (!isTime(key)) {
        SearchIndex.requireOrder(type, key.parameter());
      }
    }
    this.order = order;
    this.parameters = Parameters.of(type);
  }

  /** A candidate to be compared with others. */
  Ranked of(Candidate candidate) {
    return new Ranked(candidate, order.keys().size());
  }

  /** Which comes first, as {@link SortPosition#comparator} says. */
  int compare(Ranked one, Ranked other) {
    for (int i = 0; i < order.keys().size(); i++) {
      int result = order.keys().get(i).compare(value(one, i), value(other, i));
      if (result != 0) {
        return result;
      }
    }
    return one.candidate.id().compareTo(other.candidate.id());
  }

  /** Whether it comes after the position at which a page ended. */
  boolean isAfter(Ranked ranked, SortPosition end) {
    for (int i = 0; i < order.keys().size(); i++) {
      int result = order.keys().get(i).compare(value(ranked, i), end.values().get(i));
      if (result != 0) {
        return result > 0;
      }
    }
    return ranked.candidate.id().compareTo(end.id()) > 0;
  }

  /** Where it stands. */
  SortPosition position(Ranked ranked) {
    List<String> values = new ArrayList<>(order.keys().size());
    for (int i = 0; i < order.keys().size(); i++) {
      values.add(value(ranked, i));
    }
    return new SortPosition(values, ranked.candidate.id());
  }

  /**
   * Where a page ended.
   *
   * @throws IllegalArgumentException if none of this order did
   */
  SortPosition fromText(String text) {
    SortPosition position = SortPosition.fromText(text, order);
    boolean possible = ResourceKey.isId(position.id());
    for (String value : position.values()) {
      possible &= value == null || value.length() <= SortValues.LENGTH;
    }
    if (!possible) {
      throw new IllegalArgumentException("'" + text + "' is not where a page ended");
    }
    return position;
  }

  private String value(Ranked ranked, int key) {
    while (ranked.known <= key) {
      ranked.values[ranked.known] = value(ranked.candidate, order.keys().get(ranked.known));
      ranked.known++;
    }
    return ranked.values[key];
  }

  /** The resource is only decoded if its facts do not say so. */
  private String value(Candidate candidate, SortOrder.Key key) {
    if (key.parameter().equals(SortOrder.LAST_UPDATED)) {
      return SortValues.time(candidate.lastUpdatedMillis());
    }
    if (key.parameter().equals(SortOrder.TIME)) {
      long time = Position.newestFirst(candidate.position());
      return time == Position.NO_TIME ? null : SortValues.time(~time ^ Long.MIN_VALUE);
    }
    Integer parameter = parameters.get(key.parameter());
    List<SearchValue> values = new ArrayList<>();
    if (parameter == null || !candidate.facts().collect(parameter, values)) {
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

  /** A candidate and what its first keys say of it, as far as they have been asked. */
  static final class Ranked {
    private final Candidate candidate;
    private final String[] values;
    private int known;

    private Ranked(Candidate candidate, int keys) {
      this.candidate = candidate;
      this.values = new String[keys];
    }

    Candidate candidate() {
      return candidate;
    }
  }
}
