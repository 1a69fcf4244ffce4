package org.janusfhir.postgres;

import io.vertx.core.Future;
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
}
