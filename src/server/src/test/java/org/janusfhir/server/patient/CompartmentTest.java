package org.janusfhir.server.patient;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.Examples;
import org.janusfhir.server.MemoryStore;
import org.janusfhir.server.patient.Compartment.Part;
import org.janusfhir.server.patient.Compartment.Scope;
import org.junit.jupiter.api.Test;

/** A large record does not keep who asks for it from other requests. */
class CompartmentTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MANY = 100_000;

  @Test
  void whatIsLookedAtIsLookedAtInAWorker() {
    // Given
    MemoryStore store = new MemoryStore();
    for (int i = 0; i < 20; i++) {
      store.with(Examples.observation("o" + i, "p"));
    }
    Scope scope =
        new Scope(
            MemoryStore.TENANT,
            "p",
            List.of(ResourceType.OBSERVATION, ResourceType.CONDITION),
            stored -> stored.resource().head().id().equals("o19"));

    // When
    Part part = new Compartment(store).part(scope, scope.start(), 5).await().atMost(PATIENCE);

    // Then
    assertThat(part.resources()).extracting(found -> found.key().id()).containsExactly("o19");
    assertThat(part.next()).isNull();
    assertThat(store.decoded()).isEqualTo(20);
    assertThat(store.decoders()).doesNotContain(Thread.currentThread().getName());
  }

  @Test
  void stepsDoNotNest() {
    assertThat(
            Compartment.whilst(
                    new AtomicInteger(), CompartmentTest::next, number -> number.get() < MANY)
                .await()
                .atMost(PATIENCE))
        .hasValue(MANY);
  }

  private static Uni<AtomicInteger> next(AtomicInteger number) {
    number.incrementAndGet();
    return Uni.createFrom().item(number);
  }
}
