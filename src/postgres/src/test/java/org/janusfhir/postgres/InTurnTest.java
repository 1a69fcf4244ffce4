package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.janusfhir.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What never ends is a failure, which is what the limits are for. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InTurnTest {
  private static final int MANY = 200_000;

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    Blocking.get(vertx.close());
  }

  @Test
  void repeatsWhatIsAnsweredLaterHoweverOften() {
    AtomicInteger steps = new AtomicInteger();

    Blocking.get(InTurn.repeat(0, later(number -> next(number, steps))));

    assertThat(steps).hasValue(MANY);
  }

  @Test
  void repeatsWhatIsAnsweredAtOnceHoweverOften() {
    AtomicInteger steps = new AtomicInteger();

    Blocking.get(InTurn.repeat(0, number -> Future.succeededFuture(next(number, steps))));

    assertThat(steps).hasValue(MANY);
  }

  @Test
  void endsWithTheFailureOfAStep() {
    Function<Integer, Integer> failing =
        number -> {
          if (number == 2) {
            throw new StoreException("The third", null);
          }
          return number + 1;
        };

    assertThatThrownBy(() -> Blocking.get(InTurn.repeat(0, later(failing))))
        .hasMessageContaining("The third");
    assertThatThrownBy(
            () ->
                Blocking.get(
                    InTurn.repeat(0, number -> Future.succeededFuture(failing.apply(number)))))
        .hasMessageContaining("The third");
  }

  private static Integer next(int number, AtomicInteger steps) {
    return steps.incrementAndGet() == MANY ? null : number + 1;
  }

  /** A step that is done in another turn of the event loop, as those of a database are. */
  private Function<Integer, Future<Integer>> later(Function<Integer, Integer> step) {
    return number -> {
      Promise<Integer> promise = Promise.promise();
      vertx.runOnContext(
          turn -> {
            try {
              promise.complete(step.apply(number));
            } catch (StoreException e) {
              promise.fail(e);
            }
          });
      return promise.future();
    };
  }
}
