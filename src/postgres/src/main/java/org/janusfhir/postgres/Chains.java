package org.janusfhir.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Link;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.CriterionMatcher;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.StoredResource;

/** Chains: criteria about what a resource points to, made criteria about references. */
final class Chains {
  /** With more targets than that a chain says too little to be looked for. */
  private static final int TARGETS = 50_000;

  private final Pool pool;
  private final String tenant;

  Chains(Pool pool, String tenant) {
    this.pool = pool;
    this.tenant = tenant;
  }

  /**
   * The same criteria without chains.
   *
   * @throws IllegalArgumentException if a type lacks a parameter
   */
  Future<List<Criterion>> resolved(ResourceType type, List<Criterion> criteria) {
    return each(criteria, criterion -> resolved(type, criterion));
  }

  private Future<Criterion> resolved(ResourceType type, Criterion criterion) {
    if (criterion instanceof Criterion.Not not) {
      return resolved(type, not.criterion()).map(Criterion.Not::new);
    }
    if (criterion instanceof Criterion.Any any) {
      return each(any.criteria(), one -> resolved(type, one)).map(Criterion.Any::new);
    }
    if (criterion instanceof Criterion.Chain chain) {
      SearchIndex.require(type, CriterionMatcher.parameter(chain));
      return each(chain.links(), this::targets)
          .map(
              targets ->
                  new Criterion.References(
                      chain.parameter(), targets.stream().flatMap(List::stream).toList()));
    }
    return Future.succeededFuture(criterion);
  }

  private Future<List<Target>> targets(Link link) {
    SearchQuery query = new SearchQuery(link.type(), link.criteria(), SortOrder.ID, TARGETS, null);
    return new Search(pool, tenant, query, link.criteria())
        .page()
        .map(
            page -> {
              if (page.next() != null) {
                throw new IllegalArgumentException(
                    "More than " + TARGETS + " resources are what a chain may lead to");
              }
              List<Target> targets = new ArrayList<>(page.resources().size());
              for (StoredResource resource : page.resources()) {
                targets.add(new Target(link.type(), resource.key().id()));
              }
              return targets;
            });
  }

  /** One after the other. */
  private static <T, R> Future<List<R>> each(List<T> items, Function<T, Future<R>> step) {
    Future<List<R>> all = Future.succeededFuture(new ArrayList<>(items.size()));
    for (T item : items) {
      all =
          all.compose(
              done ->
                  step.apply(item)
                      .map(
                          result -> {
                            done.add(result);
                            return done;
                          }));
    }
    return all;
  }
}
