package org.janusfhir.server.translation;

import org.janusfhir.model.Resource;

/** Finds out what a version's document of a resource says of it. */
interface Saying {
  /**
   * What is left of a resource if nothing is known but that document.
   *
   * @return null if that cannot be told
   */
  Resource of(Resource resource);
}
