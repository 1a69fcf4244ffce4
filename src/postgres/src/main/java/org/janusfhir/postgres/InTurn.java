package org.janusfhir.postgres;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Does things one after the other. */
final class InTurn {
  private InTurn() {}

  /** The result of a step for each item, in their order. */
  static <T, R> Future<List<R>> each(Collection<T> items, Function<T, Future<R>> step) {
    Future<List<R>> all = Future.succeededFuture(new ArrayList<>(items.size()));
    for (T item : items) {
      all =
          all.compose(
              done ->
                  step.apply(item)
                      .map(
                          result -> {
                            done.add(result);
                            return done;
                          }));
    }
    return all;
  }

  /**
   * Repeats a step, each with what the one before gave, until one gives null. However many there
   * are, what waits for the last one does not grow: not the stack, and not the memory.
   *
   * @param first what the first step gets; may be null
   */
  static <T> Future<Void> repeat(T first, Function<T, Future<T>> step) {
    Promise<Void> end = Promise.promise();
    repeat(first, step, end);
    return end.future();
  }

  private static <T> void repeat(T from, Function<T, Future<T>> step, Promise<Void> end) {
    Future<T> next = done(from, step);
    // What is there at once is gone on with here: calls back would nest.
    while (next.succeeded() && next.result() != null) {
      next = done(next.result(), step);
    }
    next.onComplete(
        given -> {
          if (given == null) {
            end.complete();
          } else {
            repeat(given, step, end);
          }
        },
        end::fail);
  }

  /** What a step throws is its failure. */
  private static <T> Future<T> done(T from, Function<T, Future<T>> step) {
    return Future.succeededFuture(from).compose(step);
  }
}
