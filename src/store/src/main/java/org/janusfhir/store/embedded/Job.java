package org.janusfhir.store.embedded;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.janusfhir.store.WriteResult;

/**
 * Changes that are written together or not at all.
 *
 * @param changes in order
 * @param expectedVersionId what the one change must follow; {@link #ANY_VERSION} if that does not
 *     matter
 * @param results completed with a result a change once they are durable
 */
record Job(
    List<Change> changes, long expectedVersionId, CompletableFuture<List<WriteResult>> results) {
  static final long ANY_VERSION = -1;

  /** Whether a resource at that version may be followed. */
  boolean expects(long currentVersionId) {
    return expectedVersionId == ANY_VERSION || expectedVersionId == currentVersionId;
  }

  static Job of(List<Change> changes, long expectedVersionId) {
    return new Job(changes, expectedVersionId, new CompletableFuture<>());
  }
}
