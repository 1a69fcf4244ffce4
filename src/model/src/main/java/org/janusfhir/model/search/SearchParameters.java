package org.janusfhir.model.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;

/** The search parameters of one type, a row each, and its clinically relevant time. */
final class SearchParameters<R extends Resource> {
  /** Finds the values of one parameter in a resource. */
  interface Extractor<R> {
    void extract(R resource, Extraction out);
  }

  private final ResourceType type;
  private final Map<String, Extractor<R>> rows = new LinkedHashMap<>();
  private Function<R, Long> time;

  private SearchParameters(ResourceType type) {
    this.type = type;
  }

  /** Those of every type. */
  static <R extends Resource> SearchParameters<R> of(ResourceType type, Class<R> resource) {
    return HeadParameters.addHead(new SearchParameters<>(type));
  }

  SearchParameters<R> add(String name, Extractor<R> extractor) {
    if (rows.put(name, extractor) != null) {
      throw new IllegalStateException(type.typeName() + " has two parameters " + name);
    }
    return this;
  }

  /** Resources of the type can be merged away; what {@link SearchIndex} says of these. */
  SearchParameters<R> mergeable() {
    return add(SearchIndex.MERGED, (resource, out) -> {});
  }

  /** The time in milliseconds; the function may answer null. */
  SearchParameters<R> time(Function<R, Long> millis) {
    time = millis;
    return this;
  }

  ResourceType type() {
    return type;
  }

  Set<String> names() {
    return Collections.unmodifiableSet(rows.keySet());
  }

  /** All values of all parameters. */
  void extract(R resource, Extraction out) {
    rows.forEach(
        (name, extractor) -> {
          out.parameter(name);
          extractor.extract(resource, out);
        });
  }

  /** All values of a parameter the type has. */
  void extract(R resource, String parameter, Extraction out) {
    out.parameter(parameter);
    rows.get(parameter).extract(resource, out);
  }

  boolean timed() {
    return time != null;
  }

  /** Null if the type or the resource has none. */
  Long timeOf(R resource) {
    return time == null ? null : time.apply(resource);
  }
}
