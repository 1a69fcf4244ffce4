package org.janusfhir.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.janusfhir.model.search.SearchQuery;

/**
 * The record as somebody may read it: all of it, or the part that is shown to a caller, to whom the
 * rest does not exist.
 *
 * <p>Reads see only what has been answered as written, never half of a write. Nothing here blocks
 * the caller; a failing store fails the Uni with {@link StoreException}.
 */
public interface RecordReader {
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
   * Watches what a query finds. To be asked for before the search: a search that comes after it
   * finds the same as long as this holds.
   */
  default Unchanged watch(String tenant, SearchQuery query) {
    return watch(tenant);
  }

  /** Watches all of a tenant in the same way. */
  default Unchanged watch(String tenant) {
    return Unchanged.UNKNOWN;
  }
}
