package org.janusfhir.store.embedded;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import org.janusfhir.model.Resource;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.codec.StoredForm;

/**
 * A resource about to be written, encoded and with its index entries, so that the one thread that
 * writes has little to do.
 *
 * @param restored what it was in another store; null for the next version of this one
 */
record Change(
    ResourceKey key,
    Restored restored,
    byte[] tableKey,
    Resource resource,
    byte[] encoded,
    byte[] content,
    long newestFirst,
    SortedMap<byte[], byte[]> index,
    Set<ResourceKey> patients) {
  /** The number of a version and when it was written, which are to be kept. */
  record Restored(long versionId, long lastUpdatedMillis) {}

  /**
   * Prepares a resource.
   *
   * @throws IllegalArgumentException if it cannot be kept under its id
   */
  static Change of(String tenant, Resource resource) {
    return of(tenant, resource, null);
  }

  /** Prepares a version of another store, to be the same here. */
  static Change of(String tenant, StoredResource version) {
    return of(
        tenant, version.resource(), new Restored(version.versionId(), version.lastUpdatedMillis()));
  }

  private static Change of(String tenant, Resource resource, Restored restored) {
    ResourceKey key = ResourceKey.of(tenant, resource);
    byte[] encoded = StoredForm.encode(resource);
    long newestFirst = Position.newestFirst(SearchIndex.time(resource));
    Set<ResourceKey> patients = new HashSet<>();
    Revisions.addPatients(tenant, resource, patients);
    return new Change(
        key,
        restored,
        Keys.resource(key),
        resource,
        encoded,
        StoredForm.pack(encoded),
        newestFirst,
        IndexEntries.of(tenant, resource, newestFirst),
        patients);
  }
}
