package org.janusfhir.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.janusfhir.model.Resource;
import org.janusfhir.model.search.SearchQuery;

/**
 * The record. Every implementation passes the contract suite of this module.
 *
 * <p>Reads see only what has been answered as written, never half of a write. Nothing here blocks
 * the caller; a failing store fails the Uni with {@link StoreException}.
 */
public interface Store extends AutoCloseable {
  /** The current version; empty if there is no such resource. */
  Uni<Optional<StoredResource>> read(ResourceKey key);

  /** The current versions of those that exist, in the order they are asked for, seen at once. */
  Uni<List<StoredResource>> read(List<ResourceKey> keys);

  /** That version; empty if there is none. */
  Uni<Optional<StoredResource>> read(ResourceKey key, long versionId);

  /** All versions, the newest first; empty if there is no such resource. */
  Uni<List<StoredResource>> history(ResourceKey key);

  /**
   * A page of results. Pages follow each other without repeating or losing a resource that did not
   * change in between.
   */
  Uni<Page> search(String tenant, SearchQuery query);

  /** How many resources the query finds, its count and position aside. */
  default Uni<Integer> count(String tenant, SearchQuery query) {
    return count(tenant, query, Integer.MAX_VALUE);
  }

  /**
   * The same, but counting ends at a number, which is the answer if there are more.
   *
   * @param atMost 0 or more
   */
  Uni<Integer> count(String tenant, SearchQuery query, int atMost);

  /**
   * Writes the next version of a resource if its current one is the expected (0: none exists). The
   * resource must have an id.
   */
  Uni<WriteResult> write(String tenant, Resource resource, long expectedVersionId);

  /** Starts loading many resources, each becoming the next version unless it is there already. */
  BulkLoad bulkLoad(String tenant);

  /** Whether the tenant has any resource. */
  Uni<Boolean> isEmpty(String tenant);

  @Override
  void close();
}
