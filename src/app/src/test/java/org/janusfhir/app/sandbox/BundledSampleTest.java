package org.janusfhir.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.janusfhir.app.VersionFolder;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.store.BulkLoad;
import org.junit.jupiter.api.Test;

/** The sample, read by the version that it is written in. */
@QuarkusTest
class BundledSampleTest {
  private static final int ENTRIES = 5250;

  @Inject BundledSample sample;

  @Test
  void isTakenAsAWhole() {
    // Given
    VersionFolder.assumePresent("dstu2");

    // When
    List<Resource> resources = load();

    // Then
    assertThat(resources).hasSize(ENTRIES);
    Map<ResourceType, Long> types =
        resources.stream()
            .collect(Collectors.groupingBy(Resource::resourceType, Collectors.counting()));
    assertThat(types.keySet()).isEqualTo(EnumSet.allOf(ResourceType.class));
    assertThat(types).containsEntry(ResourceType.PATIENT, 13L);
  }

  @Test
  void refersToNothingThatItLacks() {
    // Given
    VersionFolder.assumePresent("dstu2");

    // When
    List<Resource> resources = load();

    // Then
    Set<ReferenceValue> there =
        resources.stream()
            .map(resource -> new ReferenceValue(resource.resourceType(), resource.head().id()))
            .collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    for (Resource resource : resources) {
      SearchIndex.extract(
          resource,
          (parameter, value) -> {
            if (value instanceof ReferenceValue reference && !there.contains(reference)) {
              missing.add(resource.head().id() + " refers to " + reference);
            }
          });
    }
    assertThat(missing).isEmpty();
  }

  private List<Resource> load() {
    List<Resource> resources = new ArrayList<>();
    sample.load(
        put -> {
          resources.addAll(put);
          return put.stream().map(resource -> BulkLoad.Outcome.CREATED).toList();
        });
    return resources;
  }
}
