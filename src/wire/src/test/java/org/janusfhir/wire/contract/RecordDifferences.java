package org.janusfhir.wire.contract;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Where two canonical records differ: the components, by the record that declares them. */
final class RecordDifferences {
  private final Set<String> found = new TreeSet<>();

  private RecordDifferences() {}

  /** For example <code>Practitioner.Role.telecom</code>; empty if the records are equal. */
  static Set<String> between(Record expected, Record actual) {
    RecordDifferences differences = new RecordDifferences();
    differences.compare(expected, actual, expected.getClass().getSimpleName());
    return differences.found;
  }

  private void compare(Object expected, Object actual, String component) {
    if (Objects.equals(expected, actual)) {
      return;
    }
    if (expected instanceof Record one && actual instanceof Record other && sameClass(one, other)) {
      components(one, other);
    } else if (expected instanceof List<?> one
        && actual instanceof List<?> other
        && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        compare(one.get(i), other.get(i), component);
      }
    } else if (expected instanceof Map<?, ?> one
        && actual instanceof Map<?, ?> other
        && one.keySet().equals(other.keySet())) {
      one.forEach((key, value) -> compare(value, other.get(key), component));
    } else {
      found.add(component);
    }
  }

  private void components(Record expected, Record actual) {
    for (RecordComponent component : expected.getClass().getRecordComponents()) {
      compare(
          value(component, expected),
          value(component, actual),
          name(expected.getClass()) + '.' + component.getName());
    }
  }

  private static boolean sameClass(Object one, Object other) {
    return one.getClass() == other.getClass();
  }

  private static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : name(outer) + '.' + type.getSimpleName();
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
