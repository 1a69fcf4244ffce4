package org.janusfhir.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.ids;
import static org.janusfhir.store.contract.StoreUnderTest.key;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.organization;
import static org.janusfhir.store.contract.TestResources.patient;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.janusfhir.model.Patient;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.WriteResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing, and reading versions. */
public interface VersionContract extends StoreUnderTest {
  @Test
  default void readsWhatWasWritten() {
    try (Store store = open()) {
      // Given
      Patient patient = patient("p1", "Sørensen", "Åse");

      // When
      WriteResult result = await(store.write(TENANT, patient, 0));

      // Then
      assertThat(result).isInstanceOf(WriteResult.Written.class);
      assertIs(((WriteResult.Written) result).resource(), patient, 1);
      assertIs(await(store.read(key(ResourceType.PATIENT, "p1"))).orElseThrow(), patient, 1);
    }
  }

  @Test
  default void keepsEveryVersion() {
    // Given
    ResourceKey key = key(ResourceType.PATIENT, "p1");
    Patient first = patient("p1", "Sørensen");
    Patient second = patient("p1", "Dahl");
    Patient third = patient("p1", "Sørensen");
    try (Store store = open()) {
      writeNew(store, first);
      await(store.write(TENANT, second, 1));
    }

    // When
    try (Store store = open(Clock.fixed(NOW.plus(Duration.ofDays(1)), ZoneOffset.UTC))) {
      await(store.write(TENANT, third, 2));

      // Then
      List<StoredResource> history = await(store.history(key));
      assertThat(history).extracting(StoredResource::versionId).containsExactly(3L, 2L, 1L);
      assertThat(history)
          .extracting(StoredResource::resource)
          .containsExactly(third, second, first);
      assertThat(history)
          .extracting(version -> version.lastUpdatedMillis() - NOW.toEpochMilli())
          .containsExactly(Duration.ofDays(1).toMillis(), 0L, 0L);
      assertIs(await(store.read(key, 1)).orElseThrow(), first, 1);
      assertIs(await(store.read(key, 2)).orElseThrow(), second, 2);
      assertThat(await(store.read(key, 3)).orElseThrow().resource()).isEqualTo(third);
    }
  }

  @Test
  default void timeOfAResourceDoesNotGoBackWithTheClock() {
    SettableClock clock = new SettableClock(NOW.toString());
    try (Store store = open(clock)) {
      // Given
      writeNew(store, patient("p1", "Dahl"));

      // When
      clock.advanceMillis(-Duration.ofHours(1).toMillis());
      await(store.write(TENANT, patient("p1", "Lund"), 1));
      store.bulkLoad(TENANT).put(List.of(patient("p1", "Moe"), patient("p1", "Vik")));
      writeNew(store, patient("p2", "Dahl"));

      // Then
      assertThat(await(store.history(key(ResourceType.PATIENT, "p1"))))
          .hasSize(4)
          .extracting(StoredResource::lastUpdatedMillis)
          .containsOnly(NOW.toEpochMilli());
      assertThat(await(store.read(key(ResourceType.PATIENT, "p2"))).orElseThrow())
          .extracting(StoredResource::lastUpdatedMillis)
          .isEqualTo(NOW.minus(Duration.ofHours(1)).toEpochMilli());
    }
  }

  @Test
  default void answersEmptyForWhatIsNotThere() {
    try (Store store = open()) {
      // Given
      writeNew(store, patient("p1", "Dahl"));

      // When, then
      assertThat(await(store.read(key(ResourceType.PATIENT, "p2")))).isEmpty();
      assertThat(await(store.read(key(ResourceType.PATIENT, "p")))).isEmpty();
      assertThat(await(store.read(key(ResourceType.PERSON, "p1")))).isEmpty();
      assertThat(await(store.read(key(ResourceType.PATIENT, "p1"), 2))).isEmpty();
      assertThat(await(store.read(key(ResourceType.PATIENT, "p1"), 0))).isEmpty();
      assertThat(await(store.history(key(ResourceType.PATIENT, "p2")))).isEmpty();
    }
  }

  @Test
  default void refusesToFollowAnotherVersionThanExpected() {
    try (Store store = open()) {
      // Given
      writeNew(store, patient("p1", "Dahl"));
      await(store.write(TENANT, patient("p1", "Lund"), 1));

      // When
      WriteResult again = await(store.write(TENANT, patient("p1", "Moe"), 1));
      WriteResult asNew = await(store.write(TENANT, patient("p1", "Moe"), 0));
      WriteResult absent = await(store.write(TENANT, patient("p2", "Moe"), 1));

      // Then
      assertThat(again).isEqualTo(new WriteResult.Conflict(2));
      assertThat(asNew).isEqualTo(new WriteResult.Conflict(2));
      assertThat(absent).isEqualTo(new WriteResult.Conflict(0));
      assertThat(find(store, ResourceType.PATIENT)).containsExactly("p1");
      assertThat(await(store.history(key(ResourceType.PATIENT, "p1")))).hasSize(2);
    }
  }

  @Test
  default void writesNothingIfNothingChanges() {
    try (Store store = open()) {
      // Given
      Patient patient = patient("p1", "Dahl");
      writeNew(store, patient);

      // When
      WriteResult result = await(store.write(TENANT, patient("p1", "Dahl"), 1));

      // Then
      assertThat(result).isInstanceOf(WriteResult.Unchanged.class);
      assertIs(((WriteResult.Unchanged) result).resource(), patient, 1);
      assertThat(await(store.history(key(ResourceType.PATIENT, "p1")))).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a b", "ä", "a_b"})
  default void refusesIdsOutsideTheStandard(String id) {
    try (Store store = open()) {
      // Given
      Patient patient = patient(id, "Dahl");

      // When, then
      assertThatThrownBy(() -> await(store.write(TENANT, patient, 0)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(await(store.isEmpty(TENANT))).isTrue();
    }
  }

  @Test
  default void takesEveryIdOfTheStandard() {
    try (Store store = open()) {
      // Given
      String longest = "A-z.0".repeat(12) + "9999";

      // When
      writeNew(store, patient(longest, "Dahl"), patient(".", "Dahl"), patient("-", "Dahl"));

      // Then
      assertThat(find(store, ResourceType.PATIENT)).containsExactly("-", ".", longest);
      assertThat(longest).hasSize(64);
    }
  }

  @Test
  default void readsManyAtOnceInTheOrderAsked() {
    try (Store store = open()) {
      // Given
      writeNew(store, patient("a", "Dahl"), patient("b", "Lund"), organization("a", "Ward 7"));

      // When
      List<StoredResource> found =
          await(
              store.read(
                  List.of(
                      key(ResourceType.PATIENT, "b"),
                      key(ResourceType.PATIENT, "none"),
                      key(ResourceType.ORGANIZATION, "a"),
                      key(ResourceType.PATIENT, "a"))));

      // Then
      assertThat(found)
          .extracting(StoredResource::resource)
          .containsExactly(patient("b", "Lund"), organization("a", "Ward 7"), patient("a", "Dahl"));
      assertThat(await(store.read(List.of()))).isEmpty();
    }
  }

  @Test
  default void keepsTenantsAndTypesApart() {
    try (Store store = open()) {
      // Given
      writeNew(store, patient("x", "Dahl"), organization("x", "Ward 7"));
      await(store.write("war", patient("x", "Lund"), 0));

      // When
      Optional<StoredResource> mine = await(store.read(key(ResourceType.PATIENT, "x")));
      Optional<StoredResource> theirs =
          await(store.read(new ResourceKey("war", ResourceType.PATIENT, "x")));

      // Then
      assertThat(mine.orElseThrow().resource()).isEqualTo(patient("x", "Dahl"));
      assertThat(theirs.orElseThrow().resource()).isEqualTo(patient("x", "Lund"));
      assertThat(await(store.read(key(ResourceType.ORGANIZATION, "x")))).isPresent();
      assertThat(
              ids(await(store.search("wards", PageContract.all(ResourceType.PATIENT))).resources()))
          .isEmpty();
      assertThat(await(store.search("war", PageContract.all(ResourceType.PATIENT))).resources())
          .extracting(StoredResource::resource)
          .containsExactly(patient("x", "Lund"));
    }
  }

  @Test
  default void knowsWhetherATenantIsEmpty() {
    try (Store store = open()) {
      // Given
      boolean before = await(store.isEmpty(TENANT));

      // When
      writeNew(store, patient("p1", "Dahl"));

      // Then
      assertThat(before).isTrue();
      assertThat(await(store.isEmpty(TENANT))).isFalse();
      assertThat(await(store.isEmpty("war"))).isTrue();
      assertThat(await(store.isEmpty("wards"))).isTrue();
    }
  }

  private static void assertIs(StoredResource stored, Patient patient, long versionId) {
    assertThat(stored.key()).isEqualTo(key(ResourceType.PATIENT, "p1"));
    assertThat(stored.versionId()).isEqualTo(versionId);
    assertThat(stored.lastUpdatedMillis()).isEqualTo(NOW.toEpochMilli());
    assertThat(stored.resource()).isEqualTo(patient);
  }
}
