package org.janusfhir.store;

import org.janusfhir.model.Resource;

/**
 * A version of a resource as a store keeps it. Decoding may cost, so callers that have the encoded
 * answer cached never ask for {@link #resource}.
 */
public interface StoredResource {
  /** Whose version it is. */
  ResourceKey key();

  /** 1 for the first version, then counting up. */
  long versionId();

  /** When this version was written, milliseconds since 1970-01-01T00:00Z. */
  long lastUpdatedMillis();

  /**
   * The resource. To read it may take as long as it took to find it.
   *
   * @throws StoreException if it cannot be read, or the store has been closed
   */
  Resource resource();
}
