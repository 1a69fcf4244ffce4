package org.janusfhir.wire;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.search.SortOrder;

/**
 * What searches of a type accept in a version and how they answer: its table of parameters, the
 * rules between them, page sizes and order.
 *
 * @param parameters without the ones of every type
 * @param rules that a search must keep
 * @param defaultCount resources of a page unless <code>_count</code> says otherwise; 0 for the
 *     server's default
 * @param maxCount the most resources of a page; 0 for the server's
 * @param order of results unless <code>_sort</code> says otherwise
 */
public record SearchDefinition(
    List<SearchParameter> parameters,
    List<SearchRule> rules,
    int defaultCount,
    int maxCount,
    SortOrder order) {
  /** Those parameters, with the server's page sizes, by id. */
  public static SearchDefinition of(SearchParameter... parameters) {
    return new SearchDefinition(List.of(parameters), List.of(), 0, 0, SortOrder.ID);
  }

  /** The same with further rules. */
  public SearchDefinition rules(SearchRule... more) {
    List<SearchRule> all = new ArrayList<>(rules);
    all.addAll(List.of(more));
    return new SearchDefinition(parameters, List.copyOf(all), defaultCount, maxCount, order);
  }

  /** The same with other page sizes. */
  public SearchDefinition counts(int usual, int most) {
    return new SearchDefinition(parameters, rules, usual, most, order);
  }

  /** The same in another order. */
  public SearchDefinition order(SortOrder other) {
    return new SearchDefinition(parameters, rules, defaultCount, maxCount, other);
  }
}
