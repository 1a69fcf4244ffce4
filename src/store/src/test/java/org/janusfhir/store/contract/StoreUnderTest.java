package org.janusfhir.store.contract;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.WriteResult;

/** The store a test is about, and the few words the tests use. */
public interface StoreUnderTest {
  /** The tenant of all tests that need only one. */
  String TENANT = "ward";

  /** When everything happens that is written through {@link #open()}. */
  Instant NOW = Instant.parse("2016-02-29T14:30:00.123Z");

  /**
   * Opens the store. It is empty the first time in a test; after it was closed, it has what it had.
   */
  Store open(Clock clock);

  /** Opens the store at a time that does not pass. */
  default Store open() {
    return open(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** The answer, within the time a broken store is given. */
  static <T> T await(Uni<T> answer) {
    return answer.await().atMost(Duration.ofSeconds(30));
  }

  /** A key of {@link #TENANT}. */
  static ResourceKey key(ResourceType type, String id) {
    return new ResourceKey(TENANT, type, id);
  }

  /** Writes resources that are not there yet, one by one. */
  static void writeNew(Store store, Resource... resources) {
    for (Resource resource : resources) {
      WriteResult result = await(store.write(TENANT, resource, 0));
      if (!(result instanceof WriteResult.Written)) {
        throw new AssertionError(resource.head().id() + ": " + result);
      }
    }
  }

  /** All ids the query finds in one page, in its order. */
  static List<String> find(Store store, ResourceType type, Criterion... criteria) {
    SearchQuery query = new SearchQuery(type, Arrays.asList(criteria), SortOrder.ID, 10_000, null);
    return ids(await(store.search(TENANT, query)).resources());
  }

  /** Their ids, in their order. */
  static List<String> ids(List<StoredResource> resources) {
    return resources.stream().map(resource -> resource.key().id()).toList();
  }
}
