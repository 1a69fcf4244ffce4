package org.janusfhir.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.ids;
import static org.janusfhir.store.contract.StoreUnderTest.key;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.organization;
import static org.janusfhir.store.contract.TestResources.patient;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.StoredVersion;
import org.janusfhir.store.WriteResult;
import org.junit.jupiter.api.Test;

/** Giving a whole record away and taking one from another store. */
public interface MoveContract extends StoreUnderTest {
  @Test
  default void listsAllOfATypeById() {
    try (Store store = open()) {
      // Given
      List<Resource> resources = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        resources.add(patient("p" + i, "Dahl"));
        resources.add(observation("o" + i, "p" + (25 - i), "2016"));
        resources.add(organization("g" + i, "Ward"));
      }
      resources.add(observation("of-nobody", Reference.to(ResourceType.DEVICE, "d"), null));
      resources.add(MergedContract.merged("gone", "p0"));
      store.bulkLoad(TENANT).put(resources);
      await(store.write("other", patient("p00", "Lund"), 0));

      // When, then
      assertThat(listed(store, ResourceType.PATIENT)).hasSize(26).isSorted().contains("gone");
      assertThat(listed(store, ResourceType.OBSERVATION)).hasSize(26).isSorted();
      assertThat(listed(store, ResourceType.ORGANIZATION)).hasSize(25).isSorted();
      assertThat(listed(store, ResourceType.SLOT)).isEmpty();
    }
  }

  @Test
  default void takesVersionsWithTheirNumbersAndTimes() {
    try (Store store = open()) {
      // When
      List<WriteResult> results =
          await(
              store.restore(
                  TENANT,
                  List.of(
                      version(observation("o", "p", "2015"), 1, 1000),
                      version(observation("o", "q", "2016"), 2, 2000),
                      version(patient("p", "Dahl"), 1, 3000))));

      // Then
      assertThat(results).hasOnlyElementsOfType(WriteResult.Written.class);
      assertThat(await(store.history(key(ResourceType.OBSERVATION, "o"))))
          .extracting(
              StoredResource::versionId,
              StoredResource::lastUpdatedMillis,
              StoredResource::resource)
          .containsExactly(
              tuple(2L, 2000L, observation("o", "q", "2016")),
              tuple(1L, 1000L, observation("o", "p", "2015")));
      assertThat(ofPatient(store, "p")).isEmpty();
      assertThat(ofPatient(store, "q")).containsExactly("o");
      assertThat(await(store.write(TENANT, patient("p", "Lund"), 1)))
          .isInstanceOf(WriteResult.Written.class);
    }
  }

  @Test
  default void takesVersionsAgainWithoutChangingAnything() {
    try (Store store = open()) {
      // Given
      StoredVersion first = version(patient("p", "Dahl"), 1, 1000);
      StoredVersion second = version(patient("p", "Lund"), 2, 2000);
      await(store.restore(TENANT, List.of(first)));

      // When
      List<WriteResult> again = await(store.restore(TENANT, List.of(first, second)));
      List<WriteResult> andAgain = await(store.restore(TENANT, List.of(first, second)));

      // Then
      assertThat(again.get(0)).isInstanceOf(WriteResult.Unchanged.class);
      assertThat(again.get(1)).isInstanceOf(WriteResult.Written.class);
      assertThat(andAgain).hasOnlyElementsOfType(WriteResult.Unchanged.class);
      assertThat(await(store.history(key(ResourceType.PATIENT, "p")))).hasSize(2);
    }
  }

  @Test
  default void refusesVersionsThatDoNotFitToWhatIsThere() {
    try (Store store = open()) {
      // Given
      writeNew(store, patient("p", "Dahl"));

      // When
      List<WriteResult> results =
          await(
              store.restore(
                  TENANT,
                  List.of(
                      version(patient("p", "Lund"), 1, 1000),
                      version(patient("p", "Moe"), 3, 1000),
                      version(patient("q", "Moe"), 2, 1000),
                      version(patient("r", "Moe"), 1, 1000))));

      // Then
      assertThat(results.subList(0, 3))
          .containsExactly(
              new WriteResult.Conflict(1),
              new WriteResult.Conflict(1),
              new WriteResult.Conflict(0));
      assertThat(results.get(3)).isInstanceOf(WriteResult.Written.class);
      assertThat(find(store, ResourceType.PATIENT)).containsExactly("p", "r");
    }
  }

  @Test
  default void refusesFormerVersionsThatAreThereButOthers() {
    try (Store store = open()) {
      // Given
      writeNew(store, patient("p", "Dahl"));
      await(store.write(TENANT, patient("p", "Lund"), 1));
      await(store.write(TENANT, patient("p", "Moe"), 2));

      // When
      List<WriteResult> results =
          await(
              store.restore(
                  TENANT,
                  List.of(
                      version(patient("p", "Dahl"), 1, 1000),
                      version(patient("p", "Holm"), 2, 2000),
                      version(patient("p", "Moe"), 3, 3000))));

      // Then
      assertThat(results.get(0)).isInstanceOf(WriteResult.Unchanged.class);
      assertThat(results.get(1)).isEqualTo(new WriteResult.Conflict(3));
      assertThat(results.get(2)).isInstanceOf(WriteResult.Unchanged.class);
      assertThat(await(store.history(key(ResourceType.PATIENT, "p"))))
          .extracting(StoredResource::resource)
          .containsExactly(patient("p", "Moe"), patient("p", "Lund"), patient("p", "Dahl"));
    }
  }

  @Test
  default void comparesVersionsOfOneList() {
    try (Store store = open()) {
      // When
      List<WriteResult> results =
          await(
              store.restore(
                  TENANT,
                  List.of(
                      version(patient("p", "Dahl"), 1, 1000),
                      version(patient("p", "Lund"), 2, 2000),
                      version(patient("p", "Moe"), 3, 3000),
                      version(patient("p", "Dahl"), 1, 1000),
                      version(patient("p", "Holm"), 2, 2000))));

      // Then
      assertThat(results.subList(0, 3)).hasOnlyElementsOfType(WriteResult.Written.class);
      assertThat(results.get(3)).isInstanceOf(WriteResult.Unchanged.class);
      assertThat(results.get(4)).isEqualTo(new WriteResult.Conflict(3));
    }
  }

  private static StoredVersion version(Resource resource, long number, long millis) {
    return new StoredVersion(
        key(resource.resourceType(), resource.head().id()), number, millis, resource);
  }

  private static List<String> ofPatient(Store store, String id) {
    Target patient = new Target(ResourceType.PATIENT, id);
    return find(
        store, ResourceType.OBSERVATION, new Criterion.References("patient", List.of(patient)));
  }

  private static List<String> listed(Store store, ResourceType type) {
    List<String> all = new ArrayList<>();
    List<String> page;
    do {
      String after = all.isEmpty() ? null : all.get(all.size() - 1);
      page = ids(await(store.list(TENANT, type, after, 7)));
      all.addAll(page);
    } while (page.size() == 7);
    return all;
  }
}
