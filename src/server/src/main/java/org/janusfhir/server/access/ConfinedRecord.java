package org.janusfhir.server.access;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Link;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.store.Page;
import org.janusfhir.store.RecordReader;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.Unchanged;

/**
 * The record as far as permissions reach. What is beyond them does not exist: a read of it finds
 * nothing, and a search neither finds it nor tells by its results, its number or what a chain leads
 * to that it is there. A type that may not be seen at all is refused. Whatever the store answers is
 * looked at once more before it leaves.
 */
final class ConfinedRecord implements RecordReader {
  private final RecordReader whole;
  private final Permissions permissions;
  private final BelongingsElsewhere elsewhere;

  /** A part of that record. */
  ConfinedRecord(RecordReader whole, Permissions permissions) {
    this.whole = whole;
    this.permissions = permissions;
    this.elsewhere = new BelongingsElsewhere(whole, permissions);
  }

  @Override
  public Uni<Optional<StoredResource>> read(ResourceKey key) {
    permissions.require(key.type(), Right.READ);
    return permissions.reachesAll(key.type(), Right.READ)
        ? whole.read(key)
        : visible(key.type(), whole.read(key));
  }

  @Override
  public Uni<Optional<StoredResource>> read(ResourceKey key, long versionId) {
    permissions.require(key.type(), Right.READ);
    return permissions.reachesAll(key.type(), Right.READ)
        ? whole.read(key, versionId)
        : visible(key.type(), whole.read(key, versionId));
  }

  @Override
  public Uni<List<StoredResource>> read(List<ResourceKey> keys) {
    keys.forEach(key -> permissions.require(key.type(), Right.READ));
    return whole.read(keys).chain(this::visible);
  }

  @Override
  public Uni<List<StoredResource>> history(ResourceKey key) {
    permissions.require(key.type(), Right.READ);
    return whole.history(key).chain(this::visible);
  }

  @Override
  public Uni<Page> search(String tenant, SearchQuery query) {
    permissions.require(query.type(), Right.SEARCH);
    Set<ResourceType> types = types(query);
    if (types.stream().allMatch(type -> permissions.reachesAll(type, Right.SEARCH))) {
      return whole.search(tenant, query);
    }
    return belongings(tenant, types, Right.SEARCH, contents(query))
        .chain(
            known ->
                whole
                    .search(tenant, confined(query, known))
                    .map(
                        page ->
                            new Page(visible(page.resources(), Right.SEARCH, known), page.next())));
  }

  @Override
  public Uni<Integer> count(String tenant, SearchQuery query, int atMost) {
    permissions.require(query.type(), Right.SEARCH);
    return belongings(tenant, types(query), Right.SEARCH, contents(query))
        .chain(known -> whole.count(tenant, confined(query, known), atMost));
  }

  @Override
  public Unchanged watch(String tenant, SearchQuery query) {
    boolean known = types(query).stream().noneMatch(BelongingsElsewhere::concerns);
    return known ? whole.watch(tenant, confined(query, Map.of())) : whole.watch(tenant);
  }

  @Override
  public Unchanged watch(String tenant) {
    return whole.watch(tenant);
  }

  /** The types whose resources decide what a query finds. */
  private static Set<ResourceType> types(SearchQuery query) {
    Set<ResourceType> types = EnumSet.of(query.type());
    query.criteria().forEach(criterion -> addTypes(criterion, types));
    return types;
  }

  private static void addTypes(Criterion criterion, Set<ResourceType> types) {
    if (criterion instanceof Criterion.Not not) {
      addTypes(not.criterion(), types);
    } else if (criterion instanceof Criterion.Any any) {
      any.criteria().forEach(one -> addTypes(one, types));
    } else if (criterion instanceof Criterion.Chain chain) {
      chain.links().forEach(link -> types.add(link.type()));
    }
  }

  /** The ids of the Binaries that a query asks for, at its end or where a chain leads. */
  private static Set<String> contents(SearchQuery query) {
    Set<String> ids = new HashSet<>();
    addContents(query.type(), query.criteria(), ids);
    return ids;
  }

  private static void addContents(ResourceType type, List<Criterion> criteria, Set<String> ids) {
    for (Criterion criterion : criteria) {
      if (criterion instanceof Criterion.Ids asked && type == ResourceType.BINARY) {
        ids.addAll(asked.ids());
      } else if (criterion instanceof Criterion.Not not) {
        addContents(type, List.of(not.criterion()), ids);
      } else if (criterion instanceof Criterion.Any any) {
        addContents(type, any.criteria(), ids);
      } else if (criterion instanceof Criterion.Chain chain) {
        chain.links().forEach(link -> addContents(link.type(), link.criteria(), ids));
      }
    }
  }

  /**
   * Of those types of which it has to be looked for.
   *
   * @param contents ids of the Binaries that are asked for
   */
  private Uni<Map<ResourceType, Belongings>> belongings(
      String tenant, Set<ResourceType> types, Right right, Set<String> contents) {
    Uni<Map<ResourceType, Belongings>> all =
        Uni.createFrom().item(() -> new EnumMap<>(ResourceType.class));
    for (ResourceType type : types) {
      if (elsewhere.matter(type, right)) {
        all =
            all.chain(
                known ->
                    elsewhere
                        .of(tenant, type, right, contents)
                        .map(
                            found -> {
                              known.put(type, found);
                              return known;
                            }));
      }
    }
    return all;
  }

  private SearchQuery confined(SearchQuery query, Map<ResourceType, Belongings> known) {
    List<Criterion> criteria = new ArrayList<>(query.criteria().size() + 1);
    for (Criterion criterion : query.criteria()) {
      criteria.add(confined(criterion, known));
    }
    confine(query.type(), criteria, known);
    return new SearchQuery(query.type(), criteria, query.order(), query.count(), query.after());
  }

  private void confine(
      ResourceType type, List<Criterion> criteria, Map<ResourceType, Belongings> known) {
    boolean byId = criteria.stream().anyMatch(Criterion.Ids.class::isInstance);
    if (known.containsKey(type)) {
      criteria.add(known.get(type).criterion());
    }
    if (permissions.reach(type, Right.SEARCH) instanceof Reach.Patients patients) {
      criteria.addAll(PatientCompartment.criteria(type, patients.ids()));
      if (!byId && SearchIndex.parameters(type).contains(SearchIndex.MERGED)) {
        // Ids that confine a search are not asked for: they find nothing that was merged away.
        criteria.add(new Criterion.Missing(SearchIndex.MERGED, true));
      }
    }
  }

  /** Where a chain leads, it must not leave what may be seen. */
  private Criterion confined(Criterion criterion, Map<ResourceType, Belongings> known) {
    if (criterion instanceof Criterion.Not not) {
      return new Criterion.Not(confined(not.criterion(), known));
    }
    if (criterion instanceof Criterion.Any any) {
      return new Criterion.Any(any.criteria().stream().map(one -> confined(one, known)).toList());
    }
    if (criterion instanceof Criterion.Chain chain) {
      return new Criterion.Chain(chain.parameter(), confined(chain.links(), known));
    }
    return criterion;
  }

  /** A chain may lead to several types; those that may not be seen are none of them. */
  private List<Link> confined(List<Link> links, Map<ResourceType, Belongings> known) {
    List<Link> seen = new ArrayList<>(links.size());
    for (Link link : links) {
      if (permissions.maySearch(link.type())) {
        List<Criterion> criteria = new ArrayList<>(link.criteria());
        confine(link.type(), criteria, known);
        seen.add(new Link(link.type(), criteria));
      }
    }
    if (seen.isEmpty() && !links.isEmpty()) {
      permissions.require(links.get(0).type(), Right.SEARCH);
    }
    return seen;
  }

  private Uni<Optional<StoredResource>> visible(
      ResourceType type, Uni<Optional<StoredResource>> read) {
    return BelongingsElsewhere.concerns(type)
        ? read.chain(
            found -> visible(found.stream().toList()).map(seen -> seen.stream().findFirst()))
        : read.map(found -> found.filter(one -> isVisible(one, Right.READ, Map.of())));
  }

  /** Those that were read and may be seen, in their order. */
  private Uni<List<StoredResource>> visible(List<StoredResource> found) {
    if (found.isEmpty()) {
      return Uni.createFrom().item(found);
    }
    Set<ResourceType> types = EnumSet.noneOf(ResourceType.class);
    Set<String> contents = new HashSet<>();
    for (StoredResource resource : found) {
      types.add(resource.key().type());
      if (resource.key().type() == ResourceType.BINARY) {
        contents.add(resource.key().id());
      }
    }
    return belongings(found.get(0).key().tenant(), types, Right.READ, contents)
        .map(known -> visible(found, Right.READ, known));
  }

  private List<StoredResource> visible(
      List<StoredResource> found, Right right, Map<ResourceType, Belongings> known) {
    List<StoredResource> seen = new ArrayList<>(found.size());
    for (StoredResource resource : found) {
      if (isVisible(resource, right, known)) {
        seen.add(resource);
      }
    }
    return seen;
  }

  private boolean isVisible(
      StoredResource resource, Right right, Map<ResourceType, Belongings> known) {
    ResourceType type = resource.key().type();
    Belongings belongings = known.get(type);
    if (belongings != null) {
      return belongings.holds(resource);
    }
    return permissions.reach(type, right) instanceof Reach.Patients patients
        ? PatientCompartment.holds(resource, patients.ids())
        : permissions.reachesAll(type, right);
  }
}
