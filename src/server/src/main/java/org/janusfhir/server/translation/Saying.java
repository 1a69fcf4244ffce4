package org.janusfhir.server.translation;

import org.janusfhir.model.Resource;

/** Finds out what a version's document of a resource says of it. */
interface Saying {
  /**
   * What that is.
   *
   * @return null if that cannot be told
   */
  Said of(Resource resource);
}
