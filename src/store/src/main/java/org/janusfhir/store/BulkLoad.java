package org.janusfhir.store;

import java.util.List;
import org.janusfhir.model.Resource;

/**
 * A load of many resources from one thread that may block. What an answered call took is durable
 * and visible, whatever happens afterwards.
 */
public interface BulkLoad {
  /** What became of a resource. */
  enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED
  }

  /**
   * Takes these resources as a whole, all or nothing.
   *
   * @return one outcome a resource, in their order
   */
  List<Outcome> put(List<Resource> resources);
}
