package org.janusfhir.server.interaction;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.janusfhir.model.MergedRecords;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.server.access.Permissions;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.search.Include;
import org.janusfhir.server.search.Search;
import org.janusfhir.store.Page;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredResource;

/** Finds what matches point to and what points to them, one step away. */
final class IncludedResources {
  private final int limit;

  /**
   * What is wanted beside matches.
   *
   * @param resources each once and none of the matches
   * @param withheld the types of what the caller may not see and is not there therefore
   */
  record Beside(List<StoredResource> resources, Set<ResourceType> withheld) {
    static final Beside NOTHING = new Beside(List.of(), Set.of());
  }

  /**
   * Finds them.
   *
   * @param limit the most resources beside the matches of a page
   */
  IncludedResources(int limit) {
    this.limit = limit;
  }

  /**
   * What a search wants beside these matches; fails with {@link RefusedException} if it is more
   * than the limit.
   */
  Uni<Beside> of(FhirRequest request, Search search, List<StoredResource> matches) {
    Permissions permissions = request.access().caller().permissions();
    Set<ResourceType> withheld = EnumSet.noneOf(ResourceType.class);
    List<Uni<List<StoredResource>>> found = new ArrayList<>();
    Set<ResourceKey> wanted = pointedTo(request, search, matches);
    wanted.removeIf(key -> isWithheld(key.type(), permissions.mayRead(key.type()), withheld));
    if (!wanted.isEmpty()) {
      refuseMoreThanLimit(wanted.size());
      found.add(request.record().read(List.copyOf(wanted)));
    }
    for (Include include : search.extent().includes()) {
      if (include.reverse()
          && !matches.isEmpty()
          && !isWithheld(include.source(), permissions.maySearch(include.source()), withheld)) {
        found.add(
            request
                .record()
                .search(request.tenant(), pointing(include, matches))
                .map(Page::resources));
      }
    }
    return found.isEmpty()
        ? Uni.createFrom().item(new Beside(List.of(), withheld))
        : Uni.join()
            .all(found)
            .andFailFast()
            .map(all -> new Beside(distinct(all, matches), withheld));
  }

  private static boolean isWithheld(
      ResourceType type, boolean permitted, Set<ResourceType> withheld) {
    if (!permitted) {
      withheld.add(type);
    }
    return !permitted;
  }

  /** What the version can write of what the matches point to. */
  private static Set<ResourceKey> pointedTo(
      FhirRequest request, Search search, List<StoredResource> matches) {
    Set<ResourceKey> wanted = new LinkedHashSet<>();
    for (Include include : search.extent().includes()) {
      if (include.reverse()) {
        continue;
      }
      for (StoredResource match : matches) {
        for (SearchValue value : SearchIndex.values(match.resource(), include.parameter())) {
          if (value instanceof SearchValue.ReferenceValue reference
              && (include.target() == null || include.target() == reference.type())
              && request.version().type(reference.type()) != null) {
            wanted.add(new ResourceKey(request.tenant(), reference.type(), reference.id()));
          }
        }
      }
    }
    matches.forEach(match -> wanted.remove(match.key()));
    return wanted;
  }

  private SearchQuery pointing(Include include, List<StoredResource> matches) {
    List<Target> targets =
        matches.stream().map(match -> new Target(match.key().type(), match.key().id())).toList();
    return new SearchQuery(
        include.source(),
        List.of(new Criterion.References(include.parameter(), targets)),
        SortOrder.ID,
        limit + 1,
        null);
  }

  private List<StoredResource> distinct(
      List<List<StoredResource>> all, List<StoredResource> matches) {
    Set<ResourceKey> seen = new HashSet<>();
    matches.forEach(match -> seen.add(match.key()));
    List<StoredResource> distinct = new ArrayList<>();
    for (List<StoredResource> resources : all) {
      for (StoredResource resource : resources) {
        if (seen.add(resource.key()) && !isMerged(resource)) {
          distinct.add(resource);
        }
      }
    }
    refuseMoreThanLimit(distinct.size());
    return distinct;
  }

  /** Those are found by id only; looks at resources of types that can be merged, no others. */
  private static boolean isMerged(StoredResource resource) {
    return SearchIndex.parameters(resource.key().type()).contains(SearchIndex.MERGED)
        && MergedRecords.isMerged(resource.resource());
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
