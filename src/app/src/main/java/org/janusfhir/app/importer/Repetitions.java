package org.janusfhir.app.importer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.janusfhir.model.Resource;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Store;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ParsedDocument.Accepted;

/**
 * Several versions of a resource in one batch: histories have them. If the last one is there
 * already, the others have been before it, and writing them once more would make new versions.
 */
final class Repetitions {
  private final Store store;
  private final String tenant;

  Repetitions(Store store, String tenant) {
    this.store = store;
    this.tenant = tenant;
  }

  ResourceKey key(Resource resource) {
    return new ResourceKey(tenant, resource.resourceType(), resource.head().id());
  }

  /**
   * The resources that a batch has several times, and of which the last is what is there. Blocks.
   *
   * @param taken whether a resource is taken at all
   */
  Set<ResourceKey> settled(ParsedBatch parsed, Predicate<Accepted> taken) {
    Map<ResourceKey, Resource> last = new HashMap<>();
    Set<ResourceKey> repeated = new HashSet<>();
    for (ParsedDocument document : parsed.documents()) {
      if (document != null) {
        for (ParsedDocument.Entry entry : document.entries()) {
          if (entry instanceof Accepted accepted && taken.test(accepted)) {
            ResourceKey key = key(accepted.resource());
            if (last.put(key, accepted.resource()) != null) {
              repeated.add(key);
            }
          }
        }
      }
    }
    if (repeated.isEmpty()) {
      return Set.of();
    }
    Set<ResourceKey> settled = new HashSet<>();
    store.read(List.copyOf(repeated)).await().indefinitely().stream()
        .filter(stored -> stored.resource().equals(last.get(stored.key())))
        .forEach(stored -> settled.add(stored.key()));
    return settled;
  }
}
