package org.janusfhir.store;

import java.util.regex.Pattern;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;

/** The identity of a resource: ids have meaning only inside their tenant and type. */
public record ResourceKey(String tenant, ResourceType type, String id) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

  /**
   * The key a resource is stored under.
   *
   * @throws IllegalArgumentException if it cannot be stored: it needs a type and an id, the tenant
   *     a name without the character 0
   */
  public static ResourceKey of(String tenant, Resource resource) {
    String id = resource.head().id();
    if (resource.resourceType() == null || !isId(id)) {
      throw new IllegalArgumentException(
          "A resource to be stored needs a type and an id of 1 to 64 letters, digits, '-' or '.': "
              + resource.resourceType()
              + " '"
              + id
              + "'");
    }
    if (tenant.isEmpty() || tenant.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("'" + tenant + "' is no name of a tenant");
    }
    return new ResourceKey(tenant, resource.resourceType(), id);
  }

  /** Whether a resource can have this id. */
  public static boolean isId(String id) {
    return id != null && ID.matcher(id).matches();
  }

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
