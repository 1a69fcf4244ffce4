package org.janusfhir.model.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.junit.jupiter.api.Test;

class CanonicalExamplesTest {
  @Test
  void everyTypeHasAnExample() {
    // Given
    List<ResourceType> types = List.of(ResourceType.values());

    // When
    List<Resource> examples = types.stream().map(CanonicalExamples::of).toList();

    // Then
    assertThat(examples).extracting(Resource::resourceType).containsExactlyElementsOf(types);
  }

  @Test
  void idsAreDifferent() {
    // Given
    List<Resource> examples = CanonicalExamples.all();

    // When
    List<String> ids = examples.stream().map(resource -> resource.head().id()).toList();

    // Then
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void everyComponentIsSetSomewhere() {
    // Given
    Components components = new Components();

    // When
    CanonicalExamples.all().forEach(components::visit);

    // Then
    assertThat(components.neverSet()).isEmpty();
  }

  /** Which components of which records have been seen, and which of them with a value. */
  private static final class Components {
    private final Set<String> met = new TreeSet<>();
    private final Set<String> set = new TreeSet<>();

    void visit(Object value) {
      if (value instanceof Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          component(record, component);
        }
      } else if (value instanceof List<?> list) {
        list.forEach(this::visit);
      } else if (value instanceof Map<?, ?> map) {
        map.values().forEach(this::visit);
      }
    }

    Set<String> neverSet() {
      Set<String> missing = new TreeSet<>(met);
      missing.removeAll(set);
      return missing;
    }

    private void component(Record record, RecordComponent component) {
      if (component.getName().equals("extras")) {
        visit(read(record, component)); // any element may have them; not each example has to
        return;
      }
      String name = record.getClass().getSimpleName() + '.' + component.getName();
      met.add(name);
      Object value = read(record, component);
      if (value != null && !value.equals(List.of()) && !value.equals(Map.of())) {
        set.add(name);
        visit(value);
      }
    }

    private static Object read(Record record, RecordComponent component) {
      try {
        return component.getAccessor().invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(component + " cannot be read", e);
      }
    }
  }
}
