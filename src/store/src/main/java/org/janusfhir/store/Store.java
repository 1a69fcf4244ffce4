package org.janusfhir.store;

import io.smallrye.mutiny.Uni;
import org.janusfhir.model.Resource;

/**
 * The record, to be read as a whole and written. Every implementation passes the contract suite of
 * this module.
 */
public interface Store extends RecordReader, AutoCloseable {
  /**
   * Writes the next version of a resource if its current one is the expected (0: none exists). The
   * resource must have an id.
   */
  Uni<WriteResult> write(String tenant, Resource resource, long expectedVersionId);

  /** Starts loading many resources, each becoming the next version unless it is there already. */
  BulkLoad bulkLoad(String tenant);

  /** Whether the tenant has any resource. */
  Uni<Boolean> isEmpty(String tenant);

  @Override
  void close();
}
