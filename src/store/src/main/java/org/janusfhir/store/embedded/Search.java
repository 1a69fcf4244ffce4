package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.CriterionMatcher;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.Page;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredResource;

/** One page of one search on one snapshot. */
final class Search {
  private static final byte[] START = BytesType.EMPTY;

  private final Tables tables;
  private final String tenant;
  private final SearchQuery query;
  private final byte[] type;
  private final SearchPlan plan;

  private Search(Tables tables, String tenant, SearchQuery query) {
    this.tables = tables;
    this.tenant = tenant;
    this.query = query;
    this.type = Keys.type(tenant, query.type());
    this.plan = SearchPlan.of(tables, tenant, query);
  }

  /**
   * The page.
   *
   * @throws IllegalArgumentException if the query is not possible
   */
  static Page page(Tables tables, String tenant, SearchQuery query) {
    if (query.count() < 0) {
      throw new IllegalArgumentException("A page of " + query.count() + " is not possible");
    }
    Search search = new Search(tables, tenant, query);
    if (query.count() == 0) {
      return new Page(List.of(), null);
    }
    byte[] after = query.after() == null ? null : Position.fromText(query.after(), query.order());
    boolean inOrder =
        query.order().equals(SortOrder.NEWEST_FIRST) || !SearchIndex.timed(query.type());
    return inOrder ? search.inOrder(after) : search.byId(after);
  }

  /** How many resources all pages would have; only those that need a check are looked at. */
  static int count(Tables tables, String tenant, SearchQuery query) {
    Search search = new Search(tables, tenant, query);
    boolean unchecked = search.plan.checks().isEmpty();
    int count = 0;
    byte[] position = search.plan.candidates().seek(START);
    while (position != null) {
      if (unchecked || search.check(position) != null) {
        count++;
      }
      position = search.plan.candidates().seek(Position.after(position));
    }
    return count;
  }

  /** The candidates come in the order of the query: take the next ones. */
  private Page inOrder(byte[] after) {
    List<Hit> hits = new ArrayList<>();
    byte[] position = plan.candidates().seek(after == null ? START : Position.after(after));
    while (position != null && hits.size() <= query.count()) {
      Hit hit = check(position);
      if (hit != null) {
        hits.add(hit);
      }
      position = plan.candidates().seek(Position.after(position));
    }
    return page(hits);
  }

  /** The candidates come by time: go through all, keeping only the smallest ids of a page. */
  private Page byId(byte[] after) {
    String afterId = after == null ? "" : Position.id(after);
    Comparator<byte[]> byId = Comparator.comparing(Position::id);
    PriorityQueue<byte[]> smallest = new PriorityQueue<>(byId.reversed());
    byte[] position = plan.candidates().seek(START);
    while (position != null) {
      boolean wanted =
          smallest.size() <= query.count() || byId.compare(position, smallest.peek()) < 0;
      if (wanted && Position.id(position).compareTo(afterId) > 0 && check(position) != null) {
        smallest.add(position);
        if (smallest.size() > query.count() + 1) {
          smallest.poll();
        }
      }
      position = plan.candidates().seek(Position.after(position));
    }
    return page(smallest.stream().sorted(byId).map(this::hit).toList());
  }

  /** The resource at a position if it passes all checks, else null. */
  private Hit check(byte[] position) {
    Hit hit = hit(position);
    for (Criterion criterion : plan.checks()) {
      if (!CriterionMatcher.holds(
          criterion, hit.resource.resource(), hit.resource.lastUpdatedMillis())) {
        return null;
      }
    }
    return hit;
  }

  private Hit hit(byte[] position) {
    String id = Position.id(position);
    Row row = tables.resources().get(Keys.concat(type, Position.id(id)));
    ResourceKey key = new ResourceKey(tenant, query.type(), id);
    return new Hit(position, tables.resource(key, row));
  }

  private Page page(List<Hit> hits) {
    boolean last = hits.size() <= query.count();
    List<StoredResource> resources = new ArrayList<>();
    for (Hit hit : last ? hits : hits.subList(0, query.count())) {
      resources.add(hit.resource);
    }
    String next =
        last ? null : Position.toText(hits.get(query.count() - 1).position, query.order());
    return new Page(resources, next);
  }

  private record Hit(byte[] position, EmbeddedResource resource) {}
}
