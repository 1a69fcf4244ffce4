package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.janusfhir.store.SharedState;
import org.janusfhir.store.SharedState.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Small things that two processes share. */
class SharedStateTest {
  private static final Entry FIRST = new Entry("name", "first", 10);
  private static final Entry SECOND = new Entry("name", "second", 20);

  private Pool onePool;
  private Pool otherPool;
  private SharedState one;
  private SharedState other;

  @BeforeEach
  void open() {
    TestDatabase.clearFew();
    onePool = TestDatabase.pool();
    otherPool = TestDatabase.pool();
    one = new PostgresState(onePool);
    other = new PostgresState(otherPool);
  }

  @AfterEach
  void close() {
    Blocking.get(onePool.close());
    Blocking.get(otherPool.close());
  }

  @Test
  void whatOneKeepsTheOtherSees() {
    one.put("t", "kind", FIRST);

    assertThat(other.get("t", "kind", "name")).contains(FIRST);
    assertThat(other.get("other", "kind", "name")).isEmpty();
    assertThat(other.get("t", "other", "name")).isEmpty();
    other.put("t", "kind", SECOND);
    assertThat(one.get("t", "kind", "name")).contains(SECOND);
    one.put("other", "kind", FIRST);
    one.put("t", "other", FIRST);
    assertThat(other.all("t", "kind")).containsExactly(SECOND);
    assertThat(other.all("kind")).containsExactlyInAnyOrder(FIRST, SECOND);
  }

  @Test
  void isChangedOnlyByWhoKnowsIt() {
    one.put("t", "kind", FIRST);

    assertThat(other.replace("t", "kind", "name", "second", "third")).isFalse();
    assertThat(other.replace("t", "kind", "name", "first", "third")).isTrue();
    assertThat(one.get("t", "kind", "name")).contains(new Entry("name", "third", 10));
    assertThat(other.replace("t", "kind", "nobody", "first", "third")).isFalse();
    assertThat(one.get("t", "kind", "nobody")).isEmpty();
  }

  @Test
  void isForgottenAfterItsTime() {
    one.put("t", "kind", FIRST);
    one.put("other", "kind", SECOND);
    one.put("t", "other", FIRST);

    other.forget("kind", 15);

    assertThat(one.all("kind")).containsExactly(SECOND);
    assertThat(one.all("other")).containsExactly(FIRST);
  }

  @Test
  void oneOfManyInBothAddsAndOneOfManyRemoves() {
    List<Boolean> added =
        inBoth(state -> state.add("t", "kind", new Entry("name", "value", SharedState.FOREVER)));
    assertThat(added).containsOnlyOnce(true);

    List<Boolean> removed = inBoth(state -> state.remove("t", "kind", "name").isPresent());
    assertThat(removed).containsOnlyOnce(true);
    assertThat(one.get("t", "kind", "name")).isEmpty();
  }

  private List<Boolean> inBoth(Function<SharedState, Boolean> work) {
    return IntStream.range(0, 20)
        .mapToObj(i -> CompletableFuture.supplyAsync(() -> work.apply(i % 2 == 0 ? one : other)))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }
}
