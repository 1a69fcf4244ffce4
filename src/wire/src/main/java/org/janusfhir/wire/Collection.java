package org.janusfhir.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Resources that somebody put together, ready to be written in a version's Bundle shape.
 *
 * @param id of the Bundle
 * @param lastUpdatedMillis when it was made, milliseconds since 1970
 * @param base the service root without a slash at the end
 * @param entries in order
 */
public record Collection(String id, long lastUpdatedMillis, String base, List<Entry> entries) {
  /**
   * A resource.
   *
   * @param typeName the version's name of its type
   * @param resourceId null if it has none
   * @param resource encoded in the version and format of the Bundle
   */
  public record Entry(String typeName, String resourceId, byte[] resource) {
    /**
     * The address of the resource: below the base if it has an id, else one that is nobody else's.
     *
     * @param index of the entry
     */
    public String fullUrl(Collection bundle, int index) {
      return resourceId == null
          ? "urn:uuid:"
              + UUID.nameUUIDFromBytes((bundle.id() + '/' + index).getBytes(StandardCharsets.UTF_8))
          : bundle.base() + '/' + typeName + '/' + resourceId;
    }
  }
}
