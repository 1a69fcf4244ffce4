package org.janusfhir.model.search;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchValue.DateValue;

/** The search parameters of one type, a row each, and its clinically relevant time. */
final class SearchParameters<R extends Resource> {
  /** Finds the values of one parameter in a resource. */
  interface Extractor<R> {
    void extract(R resource, Extraction out);
  }

  private final ResourceType type;
  private final Map<String, Extractor<R>> rows = new LinkedHashMap<>();

  /** The rows and what is no parameter but sorted by. */
  private final Map<String, Extractor<R>> orders = new LinkedHashMap<>();

  /** The rows that are a single date. */
  private final Set<String> dates = new HashSet<>();

  private Function<R, Object> time;
  private Function<R, DateValue> course;

  private SearchParameters(ResourceType type) {
    this.type = type;
  }

  /** Those of every type. */
  static <R extends Resource> SearchParameters<R> of(ResourceType type, Class<R> resource) {
    return HeadParameters.addHead(new SearchParameters<>(type));
  }

  SearchParameters<R> add(String name, Extractor<R> extractor) {
    rows.put(name, extractor);
    return sorted(name, extractor);
  }

  /** A row that is a single date, which may be null: what {@link SearchIndex#isDate} says of it. */
  SearchParameters<R> addDate(String name, Function<R, FhirDateTime> date) {
    dates.add(name);
    return add(name, (resource, out) -> TimeValues.date(date.apply(resource), out));
  }

  /** No search asks for it, so that no store indexes it, but results can be sorted by it. */
  SearchParameters<R> sorted(String name, Extractor<R> extractor) {
    if (orders.put(name, extractor) != null) {
      throw new IllegalStateException(type.typeName() + " has two parameters " + name);
    }
    return this;
  }

  /** Resources of the type can be merged away; what {@link SearchIndex} says of these. */
  SearchParameters<R> mergeable() {
    return add(SearchIndex.MERGED, (resource, out) -> {});
  }

  /** The clinically relevant time, as {@link TimeValues#first} gives it; may be null. */
  SearchParameters<R> time(Function<R, Object> when) {
    time = when;
    course = resource -> TimeValues.hull(when.apply(resource));
    return this;
  }

  /** From when to when it goes on, where that is more than the time says; may be null. */
  SearchParameters<R> course(Function<R, DateValue> whole) {
    course = whole;
    return this;
  }

  ResourceType type() {
    return type;
  }

  Set<String> names() {
    return Collections.unmodifiableSet(rows.keySet());
  }

  /** The names of all that results can be sorted by. */
  Set<String> orders() {
    return Collections.unmodifiableSet(orders.keySet());
  }

  boolean isDate(String name) {
    return dates.contains(name);
  }

  /** All values of all parameters. */
  void extract(R resource, Extraction out) {
    rows.forEach(
        (name, extractor) -> {
          out.parameter(name);
          extractor.extract(resource, out);
        });
  }

  /** All values of one of {@link #orders}. */
  void extract(R resource, String parameter, Extraction out) {
    out.parameter(parameter);
    orders.get(parameter).extract(resource, out);
  }

  boolean timed() {
    return time != null;
  }

  /** In milliseconds; null if the type or the resource has none. */
  Long timeOf(R resource) {
    return time == null ? null : TimeValues.start(time.apply(resource));
  }

  /** Null if the type or the resource has none. */
  DateValue courseOf(R resource) {
    return timeOf(resource) == null ? null : course.apply(resource);
  }
}
