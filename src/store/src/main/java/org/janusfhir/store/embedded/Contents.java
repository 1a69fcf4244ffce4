package org.janusfhir.store.embedded;

import org.janusfhir.model.Resource;
import org.janusfhir.store.StoreException;

/**
 * Reads contents when they are wanted, which may be after the look-up that found their row: they
 * are only ever added, so every later commit has them too.
 */
interface Contents {
  /**
   * The resource of a row.
   *
   * @throws StoreException if it cannot be read, or the store is closed
   */
  Resource decode(Row row);
}
