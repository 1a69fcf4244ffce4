package org.janusfhir.model.search;

import java.util.Arrays;
import java.util.List;

/**
 * In which order results come; equal ones by id, so that every order is total.
 *
 * @param keys the most important first; none means by id
 */
public record SortOrder(List<Key> keys) {
  /** The key of a type's clinically relevant time. */
  public static final String TIME = "_time";

  /** The key of the time a resource was last written. */
  public static final String LAST_UPDATED = "_lastUpdated";

  /** By id. */
  public static final SortOrder ID = new SortOrder(List.of());

  /** By the type's clinically relevant time, the newest first, those without one last. */
  public static final SortOrder NEWEST_FIRST = new SortOrder(List.of(new Key(TIME, true)));

  /**
   * A key. Of several values the smallest counts, or, descending, the greatest; resources without a
   * value come last either way.
   *
   * @param parameter {@link #TIME}, {@link #LAST_UPDATED} or one of the type's {@link
   *     SearchIndex#orders}
   */
  public record Key(String parameter, boolean descending) {
    /** Compares what {@link SortValues} says of two resources for this key; either may be null. */
    public int compare(String one, String other) {
      if (one == null || other == null) {
        return Boolean.compare(one == null, other == null);
      }
      return descending ? other.compareTo(one) : one.compareTo(other);
    }
  }

  /** By those, the most important first, ascending. */
  public static SortOrder by(String... parameters) {
    return new SortOrder(
        Arrays.stream(parameters).map(parameter -> new Key(parameter, false)).toList());
  }
}
