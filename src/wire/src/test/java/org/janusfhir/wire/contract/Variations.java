package org.janusfhir.wire.contract;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.OtherResource;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Resource;
import org.janusfhir.model.examples.With;

/**
 * What can be changed in a record by one component: it is taken away, a list loses its last item, a
 * code or boolean becomes another one. A version that answers two of them the same loses something.
 */
public final class Variations {
  /**
   * A changed record.
   *
   * @param components the components down to the changed one, each by the record that declares it
   * @param group what was changed: variations of the same group all say something different
   * @param value what is there now; null if nothing is
   * @param resource the whole with the change
   */
  public record Variation(List<String> components, String group, Object value, Resource resource) {
    /** The changed component, by the record that declares it. */
    public String component() {
      return components.get(components.size() - 1);
    }
  }

  private final List<Variation> found = new ArrayList<>();

  private Variations() {}

  /** All of them. */
  public static List<Variation> of(Resource resource) {
    Variations variations = new Variations();
    variations.record((Record) resource, Resource.class::cast, List.of(), "");
    return variations.found;
  }

  private void record(
      Record record, Function<Object, Resource> whole, List<String> above, String path) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      List<String> components = new ArrayList<>(above);
      components.add(name(record.getClass()) + '.' + component.getName());
      Object value = value(component, record);
      if (value != null && !value.equals(Map.of())) {
        Function<Object, Resource> changed =
            other -> whole.apply(With.component(record, component.getName(), other));
        value(value, changed, components, path + '.' + component.getName());
      }
    }
  }

  private void value(
      Object value, Function<Object, Resource> whole, List<String> components, String path) {
    if (value instanceof List<?> list) {
      list(list, whole, components, path);
    } else if (value instanceof Map<?, ?> map) {
      map(map, whole, components, path);
    } else if (value instanceof Extras extras) {
      record(extras, whole, components, path);
    } else {
      if (!isNeverNull(components)) {
        add(null, whole, components, path);
      }
      if (value instanceof Enum<?> code) {
        for (Object other : code.getDeclaringClass().getEnumConstants()) {
          if (!other.equals(code)) {
            add(other, whole, components, path);
          }
        }
      } else if (value instanceof Boolean) {
        add(value.equals(false), whole, components, path);
      } else if (value instanceof Record record && !isLeaf(record)) {
        record(record, whole, components, path);
      }
    }
  }

  private void list(
      List<?> list, Function<Object, Resource> whole, List<String> components, String path) {
    for (int i = 0; i < list.size(); i++) {
      int index = i;
      add(without(list, index), whole, components, path + '[' + i + ']');
      if (list.get(i) instanceof Record record && !isLeaf(record)) {
        Function<Object, Resource> changed =
            other -> whole.apply(with(list, index, Objects.requireNonNull(other)));
        record(record, changed, components, path + '[' + i + ']');
      }
    }
  }

  private void map(
      Map<?, ?> map, Function<Object, Resource> whole, List<String> components, String path) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String entryPath = path + '.' + entry.getKey();
      add(with(map, entry.getKey(), null), whole, components, entryPath);
      Function<Object, Resource> changed = other -> whole.apply(with(map, entry.getKey(), other));
      value(entry.getValue(), changed, components, entryPath);
    }
  }

  /** A record may refuse the value: then there is no such variation. */
  private void add(
      Object value, Function<Object, Resource> whole, List<String> components, String path) {
    Resource changed;
    try {
      changed = whole.apply(value);
    } catch (IllegalStateException e) {
      return;
    }
    found.add(new Variation(components, path, value, changed));
  }

  private static boolean isNeverNull(List<String> components) {
    String component = components.get(components.size() - 1);
    return component.endsWith(".head")
        || component.equals("Extension.url")
        || component.equals("Reference.id")
        || component.equals("Annotation.text");
  }

  private static boolean isLeaf(Record record) {
    return record instanceof FhirDateTime
        || record instanceof Primitive
        || record instanceof OtherResource;
  }

  private static List<Object> without(List<?> list, int index) {
    List<Object> copy = new ArrayList<>(list);
    copy.remove(index);
    return copy;
  }

  private static List<Object> with(List<?> list, int index, Object item) {
    List<Object> copy = new ArrayList<>(list);
    copy.set(index, item);
    return copy;
  }

  /** A copy with another value; without the key if that is null. */
  private static Map<Object, Object> with(Map<?, ?> map, Object key, Object value) {
    Map<Object, Object> copy = new LinkedHashMap<>(map);
    if (value == null) {
      copy.remove(key);
    } else {
      copy.put(key, value);
    }
    return copy;
  }

  private static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : name(outer) + '.' + type.getSimpleName();
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a component cannot be read", e);
    }
  }
}
