package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.SearchValue.ReferenceValue;

/**
 * The index entries of a resource: keys, and beside those that lead through all resources of a type
 * or of a patient the resource's {@link Facts}.
 */
final class IndexEntries {
  /** To be raised with every change of keys or facts. */
  static final int LAYOUT = 3;

  /** The parameter under which all resources of a type lie, in their order. */
  static final String ALL = "";

  private IndexEntries() {}

  /** The entries; facts still without the row, {@link BytesType#EMPTY} without any. */
  static SortedMap<byte[], byte[]> of(String tenant, Resource resource, long newestFirst) {
    ResourceType type = resource.resourceType();
    byte[] prefix = Keys.type(tenant, type);
    byte[] position = Position.of(newestFirst, resource.head().id());
    Map<String, byte[]> parameters = new HashMap<>();
    SortedMap<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);
    List<byte[]> withFacts = new ArrayList<>();
    withFacts.add(Keys.concat(all(prefix), position));
    FactsWriter facts = new FactsWriter(type);
    SearchIndex.extract(
        resource,
        (name, value) -> {
          facts.add(name, value);
          byte[] parameter = parameters.computeIfAbsent(name, key -> Keys.parameter(prefix, key));
          IndexValue.of(
              value,
              bytes -> {
                byte[] key = Keys.concat(Keys.value(parameter, bytes), position);
                if (isPatient(value)) {
                  withFacts.add(key);
                } else {
                  entries.put(key, BytesType.EMPTY);
                }
              });
        });
    byte[] factsBytes = facts.toBytes();
    withFacts.forEach(key -> entries.put(key, factsBytes));
    return entries;
  }

  /** What is kept at a key. */
  static byte[] value(byte[] facts, Row row) {
    return facts.length == 0 ? facts : FactsWriter.of(row, facts);
  }

  /** What the index keys of {@link #ALL} begin with. */
  static byte[] all(byte[] type) {
    return Keys.value(Keys.parameter(type, ALL), BytesType.EMPTY);
  }

  private static boolean isPatient(SearchValue value) {
    return value instanceof ReferenceValue reference && reference.type() == ResourceType.PATIENT;
  }
}
