package org.janusfhir.app.observability;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.store.BulkLoad;
import org.janusfhir.store.Page;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.Unchanged;
import org.janusfhir.store.WriteResult;

/** A store whose operations are timed. */
public final class TimedStore implements Store {
  private final Store store;
  private final StoreTimers timers;

  /** Times that store. */
  public TimedStore(Store store, StoreTimers timers) {
    this.store = store;
    this.timers = timers;
  }

  @Override
  public Uni<Optional<StoredResource>> read(ResourceKey key) {
    return timed(store.read(key), StoreOperation.READ);
  }

  @Override
  public Uni<List<StoredResource>> read(List<ResourceKey> keys) {
    return timed(store.read(keys), StoreOperation.READ_MANY);
  }

  @Override
  public Uni<Optional<StoredResource>> read(ResourceKey key, long versionId) {
    return timed(store.read(key, versionId), StoreOperation.READ_VERSION);
  }

  @Override
  public Uni<List<StoredResource>> history(ResourceKey key) {
    return timed(store.history(key), StoreOperation.HISTORY);
  }

  @Override
  public Uni<Page> search(String tenant, SearchQuery query) {
    return timed(store.search(tenant, query), StoreOperation.SEARCH);
  }

  @Override
  public Uni<Integer> count(String tenant, SearchQuery query, int atMost) {
    return timed(store.count(tenant, query, atMost), StoreOperation.COUNT);
  }

  @Override
  public Unchanged watch(String tenant, SearchQuery query) {
    return store.watch(tenant, query);
  }

  @Override
  public Unchanged watch(String tenant) {
    return store.watch(tenant);
  }

  @Override
  public Uni<WriteResult> write(String tenant, Resource resource, long expectedVersionId) {
    return timed(store.write(tenant, resource, expectedVersionId), StoreOperation.WRITE);
  }

  @Override
  public BulkLoad bulkLoad(String tenant) {
    BulkLoad load = store.bulkLoad(tenant);
    return resources -> {
      long startedNanos = System.nanoTime();
      try {
        List<BulkLoad.Outcome> outcomes = load.put(resources);
        timers.done(StoreOperation.LOAD, startedNanos);
        return outcomes;
      } catch (RuntimeException e) {
        timers.failed(StoreOperation.LOAD, startedNanos);
        throw e;
      }
    };
  }

  @Override
  public Uni<List<StoredResource>> list(String tenant, ResourceType type, String after, int count) {
    return timed(store.list(tenant, type, after, count), StoreOperation.LIST);
  }

  @Override
  public Uni<List<WriteResult>> restore(String tenant, List<StoredResource> versions) {
    return timed(store.restore(tenant, versions), StoreOperation.RESTORE);
  }

  /** The sandbox asks for this at the start, so it is not timed. */
  @Override
  public Uni<Boolean> isEmpty(String tenant) {
    return store.isEmpty(tenant);
  }

  @Override
  public void close() {
    store.close();
  }

  private <T> Uni<T> timed(Uni<T> answer, StoreOperation operation) {
    return new TimedUni<>(answer, timers, operation);
  }
}
