package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.ResourceType;

/**
 * A search of one type: resources for which every criterion holds.
 *
 * @param type what to find
 * @param criteria never null; none means all resources of the type
 * @param order of the results
 * @param count how many resources a page has at most, 0 or more
 * @param after the position the page before ended at; null for the first page
 */
public record SearchQuery(
    ResourceType type, List<Criterion> criteria, SortOrder order, int count, String after) {
  /** The same search, but that page of it. */
  public SearchQuery page(int pageCount, String pageAfter) {
    return new SearchQuery(type, criteria, order, pageCount, pageAfter);
  }
}
