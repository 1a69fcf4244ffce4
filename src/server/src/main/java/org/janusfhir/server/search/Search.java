package org.janusfhir.server.search;

import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.ServedType;

/**
 * A search as it was understood.
 *
 * @param type to find
 * @param criteria never null
 * @param order of the results
 * @param page how much of them, and how it is linked
 * @param warnings what was not understood and left out
 */
public record Search(
    ServedType type,
    List<Criterion> criteria,
    SortOrder order,
    PageRequest page,
    List<Issue> warnings) {
  /**
   * A page of a search.
   *
   * @param count the most resources of the page; 0 for the total alone
   * @param understood the search as a query, encoded, from which it can be read again
   * @param format the <code>_format</code> that was asked for, or null
   */
  public record PageRequest(int count, String understood, String format) {}

  /** The same search, its answers in that format; null for none asked for. */
  Search withFormat(String format) {
    return new Search(
        type, criteria, order, new PageRequest(page.count(), page.understood(), format), warnings);
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
