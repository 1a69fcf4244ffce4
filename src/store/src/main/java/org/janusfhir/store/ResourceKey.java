package org.janusfhir.store;

import org.janusfhir.model.ResourceType;

/** The identity of a resource: ids have meaning only inside their tenant and type. */
public record ResourceKey(String tenant, ResourceType type, String id) {
  // Keys are looked up in caches for every resource of a page; the id tells nearly all apart.

  @Override
  public boolean equals(Object other) {
    return other instanceof ResourceKey key
        && id.equals(key.id)
        && type == key.type
        && tenant.equals(key.tenant);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
