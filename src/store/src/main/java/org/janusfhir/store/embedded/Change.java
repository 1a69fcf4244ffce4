package org.janusfhir.store.embedded;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
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
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

  /**
   * Prepares a resource.
   *
   * @throws IllegalArgumentException if it cannot be kept under its id
   */
  static Change of(String tenant, Resource resource) {
    String id = resource.head().id();
    if (resource.resourceType() == null || !isId(id)) {
      throw new IllegalArgumentException(
          "A resource to be stored needs a type and an id of 1 to 64 letters, digits, '-' or '.': "
              + resource.resourceType()
              + " '"
              + id
              + "'");
    }
    if (tenant.isEmpty() || tenant.indexOf(Keys.END) >= 0) {
      throw new IllegalArgumentException("'" + tenant + "' is no name of a tenant");
    }
    ResourceKey key = new ResourceKey(tenant, resource.resourceType(), id);
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

  /** Whether a resource can have this id. */
  static boolean isId(String id) {
    return id != null && ID.matcher(id).matches();
  }
}
