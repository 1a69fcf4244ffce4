package org.janusfhir.postgres;

import java.util.List;
import java.util.stream.Stream;
import org.janusfhir.store.ResourceKey;

/** By what a resource's row, and all that it is found by, is reached within a tenant. */
record Address(String home, ResourceKey key) {
  /** The one that all of these are; null if they are several, or none. */
  static Address only(Stream<Address> addresses) {
    List<Address> different = addresses.distinct().limit(2).toList();
    return different.size() == 1 ? different.get(0) : null;
  }
}
