package org.janusfhir.server.access;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
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

/**
 * The record as far as permissions reach. What is beyond them does not exist: a read of it finds
 * nothing, and a search neither finds it nor tells by its results, its number or what a chain leads
 * to that it is there. A type that may not be seen at all is refused. Whatever the store answers is
 * looked at once more before it leaves.
 */
final class ConfinedRecord implements RecordReader {
  private final RecordReader whole;
  private final Permissions permissions;
  private final AttachedContents contents;

  /** A part of that record. */
  ConfinedRecord(RecordReader whole, Permissions permissions) {
    this.whole = whole;
    this.permissions = permissions;
    this.contents = new AttachedContents(whole);
  }

  @Override
  public Uni<Optional<StoredResource>> read(ResourceKey key) {
    Reach reach = permissions.require(key.type(), Right.READ);
    return whole.read(key).chain(found -> visible(found, reach));
  }

  @Override
  public Uni<Optional<StoredResource>> read(ResourceKey key, long versionId) {
    Reach reach = permissions.require(key.type(), Right.READ);
    return whole.read(key, versionId).chain(found -> visible(found, reach));
  }

  @Override
  public Uni<List<StoredResource>> read(List<ResourceKey> keys) {
    keys.forEach(key -> permissions.require(key.type(), Right.READ));
    return whole.read(keys).chain(found -> visible(found, Right.READ));
  }

  @Override
  public Uni<List<StoredResource>> history(ResourceKey key) {
    permissions.require(key.type(), Right.READ);
    return whole.history(key).chain(found -> visible(found, Right.READ));
  }

  @Override
  public Uni<Page> search(String tenant, SearchQuery query) {
    Reach reach = permissions.require(query.type(), Right.SEARCH);
    return whole
        .search(tenant, confined(query, reach))
        .chain(
            page ->
                visible(page.resources(), Right.SEARCH).map(seen -> new Page(seen, page.next())));
  }

  @Override
  public Uni<Integer> count(String tenant, SearchQuery query, int atMost) {
    Reach reach = permissions.require(query.type(), Right.SEARCH);
    return whole.count(tenant, confined(query, reach), atMost);
  }

  private SearchQuery confined(SearchQuery query, Reach reach) {
    List<Criterion> criteria = new ArrayList<>(query.criteria().size() + 1);
    for (Criterion criterion : query.criteria()) {
      criteria.add(confined(criterion));
    }
    confine(query.type(), reach, criteria);
    return new SearchQuery(query.type(), criteria, query.order(), query.count(), query.after());
  }

  private static void confine(ResourceType type, Reach reach, List<Criterion> criteria) {
    if (reach instanceof Reach.Patients patients && SearchIndex.ofPatients(type)) {
      criteria.add(PatientCompartment.criterion(type, patients.ids()));
    }
  }

  /** Where a chain leads, it must not leave what may be seen. */
  private Criterion confined(Criterion criterion) {
    if (criterion instanceof Criterion.Not not) {
      return new Criterion.Not(confined(not.criterion()));
    }
    if (criterion instanceof Criterion.Any any) {
      return new Criterion.Any(any.criteria().stream().map(this::confined).toList());
    }
    if (criterion instanceof Criterion.Chain chain) {
      return new Criterion.Chain(chain.parameter(), confined(chain.links()));
    }
    return criterion;
  }

  /** A chain may lead to several types; those that may not be seen are none of them. */
  private List<Link> confined(List<Link> links) {
    List<Link> seen = new ArrayList<>(links.size());
    for (Link link : links) {
      if (permissions.maySearch(link.type())) {
        List<Criterion> criteria = new ArrayList<>(link.criteria());
        confine(link.type(), permissions.reach(link.type(), Right.SEARCH), criteria);
        seen.add(new Link(link.type(), criteria));
      }
    }
    if (seen.isEmpty() && !links.isEmpty()) {
      permissions.require(links.get(0).type(), Right.SEARCH);
    }
    return seen;
  }

  private Uni<Optional<StoredResource>> visible(Optional<StoredResource> found, Reach reach) {
    if (found.isEmpty() || reach == Reach.Whole.EVERYTHING) {
      return Uni.createFrom().item(found);
    }
    StoredResource resource = found.get();
    Set<String> patientIds = ((Reach.Patients) reach).ids();
    return resource.key().type() == ResourceType.BINARY
        ? contents
            .belongs(resource.key().tenant(), resource.key().id(), patientIds)
            .map(belongs -> belongs ? found : Optional.empty())
        : Uni.createFrom()
            .item(
                PatientCompartment.holds(resource.resource(), patientIds)
                    ? found
                    : Optional.empty());
  }

  /** Those that may be seen, in their order. */
  private Uni<List<StoredResource>> visible(List<StoredResource> found, Right right) {
    List<StoredResource> seen = new ArrayList<>(found.size());
    boolean binaries = false;
    for (int i = 0; i < found.size(); i++) {
      StoredResource resource = found.get(i);
      Reach reach = permissions.reach(resource.key().type(), right);
      if (reach == Reach.Whole.EVERYTHING) {
        seen.add(resource);
      } else if (reach instanceof Reach.Patients patients) {
        boolean binary = resource.key().type() == ResourceType.BINARY;
        binaries |= binary;
        if (binary || PatientCompartment.holds(resource.resource(), patients.ids())) {
          seen.add(resource);
        }
      }
    }
    return binaries ? withoutForeignContents(seen, right) : Uni.createFrom().item(seen);
  }

  private Uni<List<StoredResource>> withoutForeignContents(
      List<StoredResource> resources, Right right) {
    Uni<List<StoredResource>> all = Uni.createFrom().item(new ArrayList<>(resources.size()));
    for (StoredResource resource : resources) {
      Reach reach = permissions.reach(resource.key().type(), right);
      all =
          all.chain(
              seen ->
                  visible(Optional.of(resource), reach)
                      .map(
                          one -> {
                            one.ifPresent(seen::add);
                            return seen;
                          }));
    }
    return all;
  }
}
