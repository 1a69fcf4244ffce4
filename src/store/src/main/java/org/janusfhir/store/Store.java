package org.janusfhir.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;

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

  /**
   * The current versions of a type in the order of their ids, also of what was merged away: what a
   * copy of the record is made of.
   *
   * @param after the id to go on after; null to begin with the first
   * @param count how many at most, 1 or more
   */
  Uni<List<StoredResource>> list(String tenant, ResourceType type, String after, int count);

  /**
   * Takes versions as another store had them, with their numbers and times. Those of a resource
   * follow each other, the oldest first. All that is written is written at once.
   *
   * @return one result a version, in their order: unchanged if it is there already, a conflict if
   *     the one before it is not, or if it is there but another
   */
  Uni<List<WriteResult>> restore(String tenant, List<StoredResource> versions);

  /** Whether the tenant has any resource. */
  Uni<Boolean> isEmpty(String tenant);

  @Override
  void close();
}
