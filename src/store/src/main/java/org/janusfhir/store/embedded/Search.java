package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.model.search.SortPosition;
import org.janusfhir.store.Page;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.embedded.Ranking.Ranked;

/** One page of one search on one snapshot. */
final class Search {
  private final Scope scope;
  private final SearchQuery query;
  private final SearchPlan plan;

  private Search(Tables tables, Contents contents, String tenant, SearchQuery query, Work work) {
    this.scope = Scope.of(tables, contents, tenant, query.type(), work);
    this.query = query;
    this.plan = SearchPlan.of(scope, query.criteria());
  }

  /**
   * The page.
   *
   * @throws IllegalArgumentException if the query is not possible
   */
  static Page page(Tables tables, Contents contents, String tenant, SearchQuery query, Work work) {
    if (query.count() < 0) {
      throw new IllegalArgumentException("A page of " + query.count() + " is not possible");
    }
    Ranking ranking = new Ranking(query.type(), query.order());
    Search search = new Search(tables, contents, tenant, query, work);
    if (query.count() == 0) {
      return new Page(List.of(), null);
    }
    if (query.order().equals(SortOrder.NEWEST_FIRST)) {
      return search.newestFirst();
    }
    boolean byId = query.order().equals(SortOrder.ID);
    boolean positionsById = !SearchIndex.timed(query.type());
    return byId && (positionsById || search.plan.part() == null)
        ? search.byId(positionsById)
        : search.ranked(ranking);
  }

  /** How many resources all pages would have, or that number if it is less. */
  static int count(
      Tables tables, Contents contents, String tenant, SearchQuery query, int atMost, Work work) {
    Search search = new Search(tables, contents, tenant, query, work);
    Candidates candidates = search.plan.candidates(search.scope);
    int count = 0;
    Candidate next = candidates.next();
    while (next != null && count < atMost) {
      if (search.plan.holds(next)) {
        count++;
      }
      next = candidates.next();
    }
    return count;
  }

  /** Positions are in this order: take the next ones. */
  private Page newestFirst() {
    byte[] from =
        query.after() == null ? BytesType.EMPTY : Position.after(Position.fromText(query.after()));
    List<Candidate> found = next(plan.candidates(scope, from));
    return page(found, found.size() <= query.count() ? null : Position.toText(last(found)));
  }

  /** So are positions without times, or else the table of resources. */
  private Page byId(boolean positionsById) {
    String after = query.after();
    if (after != null && !ResourceKey.isId(after)) {
      throw new IllegalArgumentException("'" + after + "' is not where a page ended");
    }
    byte[] from =
        after == null ? BytesType.EMPTY : Position.after(Position.of(Position.NO_TIME, after));
    List<Candidate> found =
        next(positionsById ? plan.candidates(scope, from) : Candidates.byId(scope, after));
    return page(found, found.size() <= query.count() ? null : Position.id(last(found)));
  }

  /** The candidates come in another order: go through all, keeping only those of the page. */
  private Page ranked(Ranking ranking) {
    SortPosition after = query.after() == null ? null : ranking.fromText(query.after());
    Selection<Ranked> first = new Selection<>(query.count() + 1, ranking::compare);
    Candidates candidates = plan.candidates(scope);
    for (Candidate next = candidates.next(); next != null; next = candidates.next()) {
      if (plan.holds(next)) {
        Ranked ranked = ranking.of(next);
        if (after == null || ranking.isAfter(ranked, after)) {
          first.add(ranked);
        }
      }
    }
    List<Ranked> found = first.first();
    return page(
        found.stream().map(Ranked::candidate).toList(),
        found.size() <= query.count()
            ? null
            : ranking.position(found.get(query.count() - 1)).toText());
  }

  /** The next ones of a page, and one more if there is. */
  private List<Candidate> next(Candidates candidates) {
    List<Candidate> found = new ArrayList<>();
    Candidate next = candidates.next();
    while (next != null && found.size() <= query.count()) {
      if (plan.holds(next)) {
        found.add(next);
      }
      next = found.size() <= query.count() ? candidates.next() : null;
    }
    return found;
  }

  private byte[] last(List<Candidate> found) {
    return found.get(query.count() - 1).position();
  }

  private Page page(List<Candidate> found, String next) {
    List<StoredResource> resources = new ArrayList<>(Math.min(found.size(), query.count()));
    for (Candidate candidate : found) {
      if (resources.size() < query.count()) {
        resources.add(candidate.stored());
      }
    }
    return new Page(resources, next);
  }
}
