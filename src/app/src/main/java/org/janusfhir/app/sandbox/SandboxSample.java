package org.janusfhir.app.sandbox;

import org.janusfhir.store.BulkLoad;

/** The sample patients. */
@FunctionalInterface
public interface SandboxSample {
  /** Puts all of them into a store. Blocks. */
  void load(BulkLoad target);
}
