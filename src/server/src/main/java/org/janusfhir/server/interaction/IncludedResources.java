package org.janusfhir.server.interaction;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.search.Include;
import org.janusfhir.server.search.Search;
import org.janusfhir.store.Page;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;

/**
 * Finds what matches point to and what points to them, one step away, with one search for each
 * type.
 */
final class IncludedResources {
  private final Store store;
  private final int limit;

  /**
   * Finds in that store.
   *
   * @param limit the most resources beside the matches of a page
   */
  IncludedResources(Store store, int limit) {
    this.store = store;
    this.limit = limit;
  }

  /**
   * What a search wants beside these matches, each once and none of the matches; fails with {@link
   * RefusedException} if it is more than the limit.
   */
  Uni<List<StoredResource>> of(FhirRequest request, Search search, List<StoredResource> matches) {
    List<SearchQuery> queries = new ArrayList<>();
    addPointedTo(request, search, matches, queries);
    addPointing(search, matches, queries);
    if (queries.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    List<Uni<Page>> pages = new ArrayList<>(queries.size());
    for (SearchQuery query : queries) {
      pages.add(store.search(request.tenant(), query));
    }
    return Uni.join().all(pages).andFailFast().map(found -> distinct(found, matches));
  }

  private void addPointedTo(
      FhirRequest request, Search search, List<StoredResource> matches, List<SearchQuery> queries) {
    Map<ResourceType, Set<String>> wanted = new EnumMap<>(ResourceType.class);
    for (Include include : search.extent().includes()) {
      if (!include.reverse()) {
        matches.forEach(match -> addTargets(match, include, wanted));
      }
    }
    wanted.forEach(
        (type, ids) -> {
          if (request.version().type(type) != null) {
            refuseMoreThanLimit(ids.size());
            queries.add(
                new SearchQuery(
                    type,
                    List.of(new Criterion.Ids(List.copyOf(ids))),
                    SortOrder.ID,
                    ids.size(),
                    null));
          }
        });
  }

  private static void addTargets(
      StoredResource match, Include include, Map<ResourceType, Set<String>> wanted) {
    for (SearchValue value : SearchIndex.values(match.resource(), include.parameter())) {
      if (value instanceof SearchValue.ReferenceValue reference
          && (include.target() == null || include.target() == reference.type())) {
        wanted.computeIfAbsent(reference.type(), type -> new LinkedHashSet<>()).add(reference.id());
      }
    }
  }

  private void addPointing(Search search, List<StoredResource> matches, List<SearchQuery> queries) {
    List<Target> targets =
        matches.stream().map(match -> new Target(match.key().type(), match.key().id())).toList();
    for (Include include : search.extent().includes()) {
      if (include.reverse() && !targets.isEmpty()) {
        queries.add(
            new SearchQuery(
                include.source(),
                List.of(new Criterion.References(include.parameter(), targets)),
                SortOrder.ID,
                limit + 1,
                null));
      }
    }
  }

  private List<StoredResource> distinct(List<Page> pages, List<StoredResource> matches) {
    Set<ResourceKey> seen = new HashSet<>();
    matches.forEach(match -> seen.add(match.key()));
    List<StoredResource> distinct = new ArrayList<>();
    for (Page page : pages) {
      for (StoredResource resource : page.resources()) {
        if (seen.add(resource.key())) {
          distinct.add(resource);
        }
      }
    }
    refuseMoreThanLimit(distinct.size());
    return distinct;
  }

  private void refuseMoreThanLimit(int resources) {
    if (resources > limit) {
      throw RefusedException.of(
          Problem.TOO_MANY_MATCHES,
          "More than "
              + limit
              + " resources would be included. Ask for smaller pages by _count, or for less beside"
              + " the matches.");
    }
  }
}
