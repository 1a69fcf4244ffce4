package org.janusfhir.postgres;

import io.vertx.core.Future;
import java.util.concurrent.CompletionException;
import org.janusfhir.store.StoreException;

/** Waits for what is needed before anything else can be done. */
final class Blocking {
  private Blocking() {}

  /**
   * What will be.
   *
   * @throws StoreException if the database fails
   */
  static <T> T get(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw Failures.of(e.getCause());
    }
  }
}
