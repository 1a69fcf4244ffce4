package org.janusfhir.app.observability;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.operators.UniOperator;
import io.smallrye.mutiny.operators.uni.UniOperatorProcessor;
import io.smallrye.mutiny.subscription.UniSubscriber;

/**
 * An operation of the store, timed from when it is asked for until it is answered. An operator of
 * its own, because the library's would make several objects more for every read.
 */
final class TimedUni<T> extends UniOperator<T, T> {
  private final StoreTimers timers;
  private final StoreOperation operation;

  TimedUni(Uni<T> answer, StoreTimers timers, StoreOperation operation) {
    super(answer);
    this.timers = timers;
    this.operation = operation;
  }

  @Override
  public void subscribe(UniSubscriber<? super T> subscriber) {
    AbstractUni.subscribe(upstream(), new Timing<>(subscriber, timers, operation));
  }

  private static final class Timing<T> extends UniOperatorProcessor<T, T> {
    private final StoreTimers timers;
    private final StoreOperation operation;
    private final long startedNanos = System.nanoTime();

    Timing(UniSubscriber<? super T> downstream, StoreTimers timers, StoreOperation operation) {
      super(downstream);
      this.timers = timers;
      this.operation = operation;
    }

    @Override
    public void onItem(T item) {
      timers.done(operation, startedNanos);
      super.onItem(item);
    }

    @Override
    public void onFailure(Throwable failure) {
      // A query that is impossible is the client's mistake, and the store has said so.
      if (failure instanceof IllegalArgumentException) {
        timers.impossible(operation, startedNanos);
      } else {
        timers.failed(operation, startedNanos);
      }
      super.onFailure(failure);
    }
  }
}
