package org.janusfhir.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Link;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;

/**
 * Chains: criteria about what a resource points to. They are made criteria about references to
 * resources that are looked for first; but where a search is confined to patients, or too many
 * resources are what a chain may lead to, only what the rows that are found point to is looked at.
 */
final class Chains {
  /** With more targets than that, each row's are looked at instead. */
  private static final int TARGETS = 20_000;

  private final Pool pool;
  private final String tenant;

  Chains(Pool pool, String tenant) {
    this.pool = pool;
    this.tenant = tenant;
  }

  /**
   * The same criteria, as far as possible without chains.
   *
   * @throws IllegalArgumentException if a type lacks a parameter
   */
  Future<List<Criterion>> resolved(ResourceType type, List<Criterion> criteria) {
    boolean late = Where.of(type, criteria).confined(type);
    return InTurn.each(criteria, criterion -> resolved(type, criterion, late));
  }

  private Future<Criterion> resolved(ResourceType type, Criterion criterion, boolean late) {
    if (criterion instanceof Criterion.Not not) {
      return resolved(type, not.criterion(), late).map(Criterion.Not::new);
    }
    if (criterion instanceof Criterion.Any any) {
      return InTurn.each(any.criteria(), one -> resolved(type, one, late)).map(Criterion.Any::new);
    }
    return criterion instanceof Criterion.Chain chain
        ? resolved(type, chain, late)
        : Future.succeededFuture(criterion);
  }

  private Future<Criterion> resolved(ResourceType type, Criterion.Chain chain, boolean late) {
    SearchIndex.require(type, chain.parameter());
    chain.links().forEach(link -> search(link).require());
    if (late) {
      return Future.succeededFuture(chain);
    }
    return InTurn.each(
            chain.links(), link -> search(link).ids(TARGETS + 1).map(ids -> targets(link, ids)))
        .map(
            found -> {
              List<Target> targets = found.stream().flatMap(List::stream).toList();
              return targets.size() > TARGETS
                  ? chain
                  : new Criterion.References(chain.parameter(), targets);
            });
  }

  private Search search(Link link) {
    SearchQuery query = new SearchQuery(link.type(), link.criteria(), SortOrder.ID, 1, null);
    return new Search(pool, tenant, query, link.criteria());
  }

  private static List<Target> targets(Link link, List<String> ids) {
    return ids.stream().map(id -> new Target(link.type(), id)).toList();
  }
}
