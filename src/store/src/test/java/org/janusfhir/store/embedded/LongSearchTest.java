package org.janusfhir.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.contract.ObservationBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which thread a search keeps. */
class LongSearchTest {
  private static final int OBSERVATIONS = 3_000;

  @TempDir private Path folder;

  @Test
  void leavesTheThreadThatAsksOnlyIfItTakesLong() {
    try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC())) {
      // Given
      store
          .bulkLoad(TENANT)
          .put(IntStream.range(0, OBSERVATIONS).mapToObj(LongSearchTest::observation).toList());
      Criterion patient =
          new Criterion.References("patient", List.of(new Target(ResourceType.PATIENT, "p")));
      Criterion text = new Criterion.Texts("code", List.of("heart"));
      Thread here = Thread.currentThread();

      // When
      Thread ofPatient = answering(store, patient);
      Thread ofText = answering(store, patient, text);

      // Then
      assertThat(ofPatient).isSameAs(here);
      assertThat(ofText).isNotSameAs(here);
      assertThat(await(store.count(TENANT, query(patient, text)))).isEqualTo(OBSERVATIONS);
    }
  }

  private static Thread answering(EmbeddedStore store, Criterion... criteria) {
    return await(store.count(TENANT, query(criteria)).map(count -> Thread.currentThread()));
  }

  private static SearchQuery query(Criterion... criteria) {
    return new SearchQuery(
        ResourceType.OBSERVATION, List.of(criteria), SortOrder.NEWEST_FIRST, 50, null);
  }

  private static Resource observation(int number) {
    return new ObservationBuilder("o" + number)
        .subject(Reference.to(ResourceType.PATIENT, "p"))
        .code("Heart rate", "8867-4")
        .build();
  }
}
