package org.janusfhir.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Link;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.CriterionMatcher;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.model.search.SortOrder;

/**
 * Whether criteria hold for rows, with chains among them: of each chain it is looked up for which
 * of the resources that the rows point to it holds, a batch of rows at a time.
 */
final class LateChains {
  private final Pool pool;
  private final String tenant;
  private final List<Criterion> criteria;

  /** For these targets a link is known to hold. */
  private final Map<Link, Set<Target>> holding = new ConcurrentHashMap<>();

  /** And these have been looked at. */
  private final Map<Link, Set<Target>> known = new ConcurrentHashMap<>();

  LateChains(Pool pool, String tenant, List<Criterion> criteria) {
    this.pool = pool;
    this.tenant = tenant;
    this.criteria = criteria;
  }

  /** Whether {@link #look} will look into the rows. */
  boolean needsContents() {
    List<Criterion.Chain> chains = new ArrayList<>();
    criteria.forEach(criterion -> add(criterion, chains));
    return !chains.isEmpty();
  }

  /** To be done before it is asked whether the criteria hold for these rows. */
  Future<Void> look(List<PostgresResource> rows) {
    List<Criterion.Chain> chains = new ArrayList<>();
    criteria.forEach(criterion -> add(criterion, chains));
    return InTurn.each(
            chains,
            chain -> InTurn.each(chain.links(), link -> look(link, targets(chain, link, rows))))
        .mapEmpty();
  }

  /** Whether all criteria hold. */
  boolean hold(PostgresResource row) {
    for (Criterion criterion : criteria) {
      if (!holds(criterion, row)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Criterion criterion, PostgresResource row) {
    if (criterion instanceof Criterion.Not not) {
      return !holds(not.criterion(), row);
    }
    if (criterion instanceof Criterion.Any any) {
      return any.criteria().stream().anyMatch(one -> holds(one, row));
    }
    if (criterion instanceof Criterion.Chain chain) {
      return chain.links().stream()
          .anyMatch(
              link ->
                  targets(chain, link, List.of(row)).stream().anyMatch(holding(link)::contains));
    }
    return CriterionMatcher.holds(criterion, row.resource(), row.lastUpdatedMillis());
  }

  private Set<Target> holding(Link link) {
    return holding.getOrDefault(link, Set.of());
  }

  private static void add(Criterion criterion, List<Criterion.Chain> chains) {
    if (criterion instanceof Criterion.Not not) {
      add(not.criterion(), chains);
    } else if (criterion instanceof Criterion.Any any) {
      any.criteria().forEach(one -> add(one, chains));
    } else if (criterion instanceof Criterion.Chain chain) {
      chains.add(chain);
    }
  }

  private static Set<Target> targets(
      Criterion.Chain chain, Link link, List<PostgresResource> rows) {
    Set<Target> targets = new LinkedHashSet<>();
    for (PostgresResource row : rows) {
      for (SearchValue value : SearchIndex.values(row.resource(), chain.parameter())) {
        if (value instanceof ReferenceValue reference && reference.type() == link.type()) {
          targets.add(new Target(reference.type(), reference.id()));
        }
      }
    }
    return targets;
  }

  private Future<Void> look(Link link, Set<Target> targets) {
    Set<Target> before = known.computeIfAbsent(link, l -> new HashSet<>());
    List<String> ids = targets.stream().filter(before::add).map(Target::id).toList();
    if (ids.isEmpty()) {
      return Future.succeededFuture();
    }
    List<Criterion> all = new ArrayList<>(link.criteria());
    // Ids that nobody asked for find nothing that was merged away.
    all.addAll(SearchIndex.withoutMerged(link.type(), link.criteria()));
    all.add(new Criterion.Ids(ids));
    SearchQuery query = new SearchQuery(link.type(), all, SortOrder.ID, ids.size(), null);
    return new Search(pool, tenant, query, all)
        .ids(ids.size())
        .onSuccess(
            found -> {
              Set<Target> of = holding.computeIfAbsent(link, l -> new HashSet<>());
              found.forEach(id -> of.add(new Target(link.type(), id)));
            })
        .mapEmpty();
  }
}
