package org.janusfhir.server.access;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.janusfhir.model.EnteredInError;
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
 * The record without what was entered in error, as patients and those who act for them see it. It
 * does not exist: not in reads, not in its older versions, not in searches and their numbers, and
 * no chain leads to it. Only resources of types that can say so are looked at. What a search finds
 * is looked at once more, whatever the index says of it.
 */
final class ErrorsHidden implements RecordReader {
  private static final Criterion RIGHT = new Criterion.Missing(SearchIndex.ENTERED_IN_ERROR, true);

  private final RecordReader whole;

  /** That record without its errors. */
  ErrorsHidden(RecordReader whole) {
    this.whole = whole;
  }

  @Override
  public Uni<Optional<StoredResource>> read(ResourceKey key) {
    Uni<Optional<StoredResource>> read = whole.read(key);
    return canBeWrong(key.type()) ? read.map(found -> found.filter(ErrorsHidden::isRight)) : read;
  }

  /** An older version of what is an error by now is one, too. */
  @Override
  public Uni<Optional<StoredResource>> read(ResourceKey key, long versionId) {
    if (!canBeWrong(key.type())) {
      return whole.read(key, versionId);
    }
    return read(key)
        .chain(
            current ->
                current.isEmpty() || current.get().versionId() == versionId
                    ? Uni.createFrom().item(current)
                    : whole.read(key, versionId).map(found -> found.filter(ErrorsHidden::isRight)));
  }

  @Override
  public Uni<List<StoredResource>> read(List<ResourceKey> keys) {
    return whole.read(keys).map(ErrorsHidden::right);
  }

  @Override
  public Uni<List<StoredResource>> history(ResourceKey key) {
    return whole
        .history(key)
        .map(
            versions ->
                versions.isEmpty() || !isRight(versions.get(0)) ? List.of() : right(versions));
  }

  @Override
  public Uni<Page> search(String tenant, SearchQuery query) {
    Uni<Page> found = whole.search(tenant, right(query));
    return canBeWrong(query.type())
        ? found.map(page -> new Page(right(page.resources()), page.next()))
        : found;
  }

  @Override
  public Uni<Integer> count(String tenant, SearchQuery query, int atMost) {
    return whole.count(tenant, right(query), atMost);
  }

  @Override
  public Unchanged watch(String tenant, SearchQuery query) {
    return whole.watch(tenant, right(query));
  }

  @Override
  public Unchanged watch(String tenant) {
    return whole.watch(tenant);
  }

  private static boolean canBeWrong(ResourceType type) {
    return EnteredInError.types().contains(type);
  }

  private static boolean isRight(StoredResource stored) {
    return !canBeWrong(stored.key().type()) || !EnteredInError.isEnteredInError(stored.resource());
  }

  private static List<StoredResource> right(List<StoredResource> found) {
    List<StoredResource> right = new ArrayList<>(found.size());
    for (StoredResource stored : found) {
      if (isRight(stored)) {
        right.add(stored);
      }
    }
    return right;
  }

  private static SearchQuery right(SearchQuery query) {
    return new SearchQuery(
        query.type(),
        right(query.type(), query.criteria()),
        query.order(),
        query.count(),
        query.after());
  }

  private static List<Criterion> right(ResourceType type, List<Criterion> criteria) {
    List<Criterion> right = new ArrayList<>(criteria.size() + 1);
    for (Criterion criterion : criteria) {
      right.add(right(criterion));
    }
    if (canBeWrong(type)) {
      right.add(RIGHT);
    }
    return right;
  }

  /** A chain must not lead to what does not exist. */
  private static Criterion right(Criterion criterion) {
    if (criterion instanceof Criterion.Not not) {
      return new Criterion.Not(right(not.criterion()));
    }
    if (criterion instanceof Criterion.Any any) {
      return new Criterion.Any(any.criteria().stream().map(ErrorsHidden::right).toList());
    }
    if (criterion instanceof Criterion.Chain chain) {
      List<Link> links =
          chain.links().stream()
              .map(link -> new Link(link.type(), right(link.type(), link.criteria())))
              .toList();
      return new Criterion.Chain(chain.parameter(), links);
    }
    return criterion;
  }
}
