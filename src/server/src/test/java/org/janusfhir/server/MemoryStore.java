package org.janusfhir.server;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.store.BulkLoad;
import org.janusfhir.store.Page;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.WriteResult;

/**
 * A store of a list. Searches find everything of their type, so that a test looks at the query
 * itself, which is kept.
 */
public final class MemoryStore implements Store {
  public static final String TENANT = "open-tenant";
  public static final long UPDATED_MILLIS = 1_456_756_200_123L;

  private final List<StoredResource> resources = new CopyOnWriteArrayList<>();
  private final List<StoredResource> older = new ArrayList<>();
  private final AtomicInteger decoded = new AtomicInteger();
  private final Set<String> decoders = ConcurrentHashMap.newKeySet();
  private volatile SearchQuery lastQuery;
  private final AtomicInteger reads = new AtomicInteger();
  private volatile RuntimeException failure;
  private volatile CompletableFuture<Void> answer = CompletableFuture.completedFuture(null);
  private volatile long blockedMillis;
  private volatile long apartMillis = 1000;

  /** Keeps a resource as version 3. */
  public MemoryStore with(Resource resource) {
    resources.add(new Stored(resource, 3));
    return this;
  }

  /** Versions are so far apart; a second if not said otherwise. */
  MemoryStore apart(long millis) {
    apartMillis = millis;
    return this;
  }

  /** Keeps the versions 1 and 2 of a resource that is kept as version 3. */
  public MemoryStore withOlder(Resource first, Resource second) {
    older.add(new Stored(second, 2));
    older.add(new Stored(first, 1));
    return this;
  }

  /** What is left of version 3 after a database lost it and another was written, a second later. */
  void loseFor(Resource other) {
    resources.removeIf(stored -> stored.key().id().equals(other.head().id()));
    resources.add(new Stored(other, 3, 1000));
  }

  public SearchQuery lastQuery() {
    return lastQuery;
  }

  public int decoded() {
    return decoded.get();
  }

  /** The names of the threads in which resources were decoded. */
  public Set<String> decoders() {
    return decoders;
  }

  public void failWith(RuntimeException problem) {
    failure = problem;
  }

  /** How many resources have been asked for by their ids. */
  int reads() {
    return reads.get();
  }

  /** Answers reads by id only after that. */
  void answerAfter(CompletableFuture<Void> that) {
    answer = that;
  }

  /** Keeps the thread that reads by id busy for so long. */
  void blockFor(long millis) {
    blockedMillis = millis;
  }

  private Uni<Optional<StoredResource>> delayed(Uni<Optional<StoredResource>> found) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(blockedMillis));
    return answer.isDone() ? found : Uni.createFrom().completionStage(answer).chain(() -> found);
  }

  @Override
  public Uni<Optional<StoredResource>> read(ResourceKey key) {
    reads.incrementAndGet();
    if (failure != null) {
      return Uni.createFrom().failure(failure);
    }
    return delayed(
        Uni.createFrom().item(resources.stream().filter(r -> r.key().equals(key)).findFirst()));
  }

  @Override
  public Uni<List<StoredResource>> read(List<ResourceKey> keys) {
    return Uni.createFrom()
        .item(
            keys.stream()
                .flatMap(key -> resources.stream().filter(r -> r.key().equals(key)))
                .toList());
  }

  @Override
  public Uni<Integer> count(String tenant, SearchQuery query, int atMost) {
    return search(tenant, query.page(atMost, null)).map(page -> page.resources().size());
  }

  @Override
  public Uni<Page> search(String tenant, SearchQuery query) {
    lastQuery = query;
    List<StoredResource> found =
        resources.stream()
            .filter(r -> r.key().tenant().equals(tenant) && r.key().type() == query.type())
            .toList();
    int start = query.after() == null ? 0 : Integer.parseInt(query.after());
    int end = Math.min(found.size(), start + query.count());
    String next = end < found.size() ? Integer.toString(end) : null;
    return Uni.createFrom().item(new Page(found.subList(start, end), next));
  }

  @Override
  public Uni<Optional<StoredResource>> read(ResourceKey key, long versionId) {
    return history(key)
        .map(all -> all.stream().filter(r -> r.versionId() == versionId).findFirst());
  }

  @Override
  public Uni<List<StoredResource>> history(ResourceKey key) {
    return Uni.createFrom()
        .item(
            Stream.concat(resources.stream(), older.stream())
                .filter(r -> r.key().equals(key))
                .toList());
  }

  @Override
  public Uni<WriteResult> write(String tenant, Resource resource, long expectedVersionId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public BulkLoad bulkLoad(String tenant) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Uni<List<StoredResource>> list(String tenant, ResourceType type, String after, int count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Uni<List<WriteResult>> restore(String tenant, List<StoredResource> versions) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Uni<Boolean> isEmpty(String tenant) {
    return Uni.createFrom().item(resources.isEmpty());
  }

  @Override
  public void close() {}

  private final class Stored implements StoredResource {
    private final Resource resource;
    private final long versionId;
    private final long laterMillis;

    private Stored(Resource resource, long versionId) {
      this(resource, versionId, 0);
    }

    private Stored(Resource resource, long versionId, long laterMillis) {
      this.resource = resource;
      this.versionId = versionId;
      this.laterMillis = laterMillis;
    }

    @Override
    public ResourceKey key() {
      return new ResourceKey(TENANT, resource.resourceType(), resource.head().id());
    }

    @Override
    public long versionId() {
      return versionId;
    }

    @Override
    public long lastUpdatedMillis() {
      return UPDATED_MILLIS + laterMillis - apartMillis * (3 - versionId);
    }

    @Override
    public Resource resource() {
      decoded.incrementAndGet();
      decoders.add(Thread.currentThread().getName());
      return resource;
    }
  }
}
