package org.janusfhir.server.search;

import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.Subset;

/**
 * A search as it was understood.
 *
 * @param type to find
 * @param criteria never null
 * @param order of the results
 * @param extent what of the results is given
 * @param page how many of them, and how it is linked
 * @param ignored what was not understood and left out
 */
public record Search(
    ServedType type,
    List<Criterion> criteria,
    SortOrder order,
    Extent extent,
    PageRequest page,
    List<Ignored> ignored) {
  /**
   * What of results is given.
   *
   * @param subset of each resource
   * @param includes what is wanted beside the matches
   */
  public record Extent(Subset subset, List<Include> includes) {
    /** Matches as they are, and nothing else. */
    static final Extent WHOLE = new Extent(Subset.Part.ALL, List.of());
  }

  /**
   * A page of a search.
   *
   * @param count the most resources of the page; 0 for the total alone
   * @param offset how many matches are skipped before the first page
   * @param understood the search as a query, encoded, from which it can be read again
   */
  public record PageRequest(int count, int offset, String understood) {}

  /** What was not understood and left out, for people. */
  public List<Issue> warnings() {
    return ignored.isEmpty() ? List.of() : ignored.stream().map(Ignored::asWarning).toList();
  }

  /**
   * The query for the store.
   *
   * @param after the position to start after; null for the beginning
   */
  public SearchQuery query(String after) {
    return new SearchQuery(type.type(), criteria, order, page.count(), after);
  }
}
