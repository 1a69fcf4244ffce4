package org.janusfhir.wire;

import java.util.UUID;

/**
 * The address of a resource that is nowhere to be read but in a Bundle, where an entry's resource
 * must have one and no two the same (bdl-6 and bdl-7).
 */
final class ContentAddress {
  private ContentAddress() {}

  /** An address that only a resource of that very content has. */
  static String of(byte[] resource) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(resource);
  }
}
