package org.janusfhir.store.embedded;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchIndex;

/** The index keys of a resource. */
final class IndexEntries {
  /** The parameter under which all resources of a type with times lie, in their order. */
  static final String ALL = "";

  private IndexEntries() {}

  static SortedSet<byte[]> of(String tenant, Resource resource, long newestFirst) {
    ResourceType type = resource.resourceType();
    byte[] prefix = Keys.type(tenant, type);
    byte[] position = Position.of(newestFirst, resource.head().id());
    Map<String, byte[]> parameters = new HashMap<>();
    SortedSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
    if (SearchIndex.timed(type)) {
      keys.add(Keys.concat(all(prefix), position));
    }
    SearchIndex.extract(
        resource,
        (name, value) -> {
          byte[] parameter = parameters.computeIfAbsent(name, key -> Keys.parameter(prefix, key));
          IndexValue.of(
              value, bytes -> keys.add(Keys.concat(Keys.value(parameter, bytes), position)));
        });
    return keys;
  }

  /** What the index keys of {@link #ALL} begin with. */
  static byte[] all(byte[] type) {
    return Keys.value(Keys.parameter(type, ALL), BytesType.EMPTY);
  }
}
