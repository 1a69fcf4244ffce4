package org.janusfhir.store.embedded;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import org.janusfhir.model.Resource;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.codec.StoredForm;

/**
 * A resource about to be written, encoded and with its index entries, so that the one thread that
 * writes has little to do.
 */
record Change(
    ResourceKey key,
    byte[] tableKey,
    Resource resource,
    byte[] encoded,
    byte[] content,
    long newestFirst,
    SortedMap<byte[], byte[]> index,
    Set<ResourceKey> patients) {
  /**
   * Prepares a resource.
   *
   * @throws IllegalArgumentException if it cannot be kept under its id
   */
  static Change of(String tenant, Resource resource) {
    ResourceKey key = ResourceKey.of(tenant, resource);
    byte[] encoded = StoredForm.encode(resource);
    long newestFirst = Position.newestFirst(SearchIndex.time(resource));
    Set<ResourceKey> patients = new HashSet<>();
    Revisions.addPatients(tenant, resource, patients);
    return new Change(
        key,
        Keys.resource(key),
        resource,
        encoded,
        StoredForm.pack(encoded),
        newestFirst,
        IndexEntries.of(tenant, resource, newestFirst),
        patients);
  }
}
