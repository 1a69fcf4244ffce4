package org.janusfhir.store;

/** What became of a write. */
public sealed interface WriteResult {
  /** Durable: it survives a crash from now on. */
  record Written(StoredResource resource) implements WriteResult {}

  /** Equal to what is there already, which was kept; nothing was written. */
  record Unchanged(StoredResource resource) implements WriteResult {}

  /** The resource is at another version than expected (0: it does not exist). */
  record Conflict(long currentVersionId) implements WriteResult {}
}
