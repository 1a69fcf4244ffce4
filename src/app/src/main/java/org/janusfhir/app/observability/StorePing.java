package org.janusfhir.app.observability;

import io.smallrye.mutiny.Uni;

/** Asks the store whether it answers, and does not wait behind requests if it can help it. */
@FunctionalInterface
public interface StorePing {
  /**
   * Asks. May take long: the caller says for how long an answer is waited for.
   *
   * @return null as soon as it answers; fails if it cannot be reached
   */
  Uni<Void> send();
}
