package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.ids;
import static org.janusfhir.store.contract.StoreUnderTest.key;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.patient;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.BulkLoad.Outcome;
import org.janusfhir.store.Page;
import org.janusfhir.store.WriteResult;
import org.janusfhir.store.contract.ObservationBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two stores on one database, as two processes have them. */
class ReplicaTest {
  private PostgresStore one;
  private PostgresStore other;

  @BeforeEach
  void open() {
    TestDatabase.clearFew();
    one = TestDatabase.open(Clock.systemUTC());
    other = TestDatabase.open(Clock.systemUTC());
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  @Test
  void whatOneWritesTheOtherSeesAtOnce() {
    for (int i = 0; i < 50; i++) {
      writeNew(i % 2 == 0 ? one : other, observation("o" + i, "p", "2016"));
      assertThat(of(i % 2 == 0 ? other : one, "p")).hasSize(i + 1);
    }
  }

  @Test
  void oneOfManyInBothFollowsAVersion() {
    // Given
    writeNew(one, patient("p", "Dahl"));

    // When
    List<WriteResult> results =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    (i % 2 == 0 ? one : other)
                        .write(TENANT, patient("p", "Name" + i), 1)
                        .subscribeAsCompletionStage())
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    // Then
    assertThat(results).filteredOn(WriteResult.Written.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(new WriteResult.Conflict(2)::equals).hasSize(39);
  }

  @Test
  void oneOfManyInBothIsTheFirst() {
    // When: each says it is of another patient
    List<WriteResult> results =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    (i % 2 == 0 ? one : other)
                        .write(TENANT, observation("o", "p" + i, "2016"), 0)
                        .subscribeAsCompletionStage())
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    // Then
    List<WriteResult> written =
        results.stream().filter(WriteResult.Written.class::isInstance).toList();
    assertThat(written).hasSize(1);
    assertThat(results).filteredOn(new WriteResult.Conflict(1)::equals).hasSize(39);
    Resource kept = ((WriteResult.Written) written.get(0)).resource().resource();
    List<String> patients = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      if (!of(other, "p" + i).isEmpty()) {
        patients.add("p" + i);
      }
    }
    assertThat(patients).containsExactly(((Observation) kept).subject().id());
  }

  @Test
  void bothLoadTheSameInAnyOrder() {
    // Given
    List<Resource> resources = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      resources.add(observation("o" + i, "p" + i % 7, "2016"));
    }
    List<Resource> turned = new ArrayList<>(resources);
    Collections.reverse(turned);

    // When
    List<CompletableFuture<List<Outcome>>> loads =
        Stream.of(true, false, true)
            .map(
                inOrder ->
                    CompletableFuture.supplyAsync(
                        () ->
                            (inOrder ? one : other)
                                .bulkLoad(TENANT)
                                .put(inOrder ? resources : turned)))
            .toList();

    // Then
    List<Outcome> outcomes = loads.stream().flatMap(load -> load.join().stream()).toList();
    assertThat(outcomes).filteredOn(Outcome.CREATED::equals).hasSize(300);
    assertThat(outcomes).filteredOn(Outcome.UNCHANGED::equals).hasSize(600);
    assertThat(find(other, ResourceType.OBSERVATION)).hasSize(300);
  }

  @Test
  void aPageIsFollowedInTheOther() {
    // Given
    for (int i = 0; i < 5; i++) {
      writeNew(one, observation("o" + i, "p", "201" + i));
    }
    SearchQuery query =
        new SearchQuery(ResourceType.OBSERVATION, List.of(), SortOrder.NEWEST_FIRST, 2, null);

    // When
    Page first = await(one.search(TENANT, query));
    Page second = await(other.search(TENANT, query.page(2, first.next())));

    // Then
    assertThat(ids(first.resources())).containsExactly("o4", "o3");
    assertThat(ids(second.resources())).containsExactly("o2", "o1");
    assertThat(one.secret()).isEqualTo(other.secret());
  }

  @Test
  void whatIsOfSeveralPatientsIsFoundByEach() {
    // Given
    writeNew(
        one,
        new ObservationBuilder("o")
            .subject(Reference.to(ResourceType.PATIENT, "p"))
            .performer(Reference.to(ResourceType.PATIENT, "q"))
            .build(),
        observation("of-q", "q", "2016"));
    Target q = new Target(ResourceType.PATIENT, "q");
    Target p = new Target(ResourceType.PATIENT, "p");

    // When, then
    assertThat(find(other, ResourceType.OBSERVATION, references("performer", q)))
        .containsExactly("o");
    assertThat(find(other, ResourceType.OBSERVATION, references("subject", p, q)))
        .containsExactly("o", "of-q");
    assertThat(find(other, ResourceType.OBSERVATION, references("performer", p, q)))
        .containsExactly("o");
    assertThat(await(other.read(key(ResourceType.OBSERVATION, "o")))).isPresent();
  }

  private static Criterion references(String parameter, Target... targets) {
    return new Criterion.References(parameter, List.of(targets));
  }

  private static List<String> of(PostgresStore store, String patient) {
    Target target = new Target(ResourceType.PATIENT, patient);
    return find(store, ResourceType.OBSERVATION, references("patient", target));
  }
}
