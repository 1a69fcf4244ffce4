package org.janusfhir.wire.read;

import org.janusfhir.model.ResourceType;

/** Finds the target of a reference in search form (<code>Practitioner?identifier=s|v</code>). */
@FunctionalInterface
public interface ReferenceResolver {
  /** Finds nothing: search-form references stay as they are. */
  ReferenceResolver NONE = (type, query) -> null;

  /**
   * The id of the one resource that the query finds.
   *
   * @param query what follows the question mark, decoded
   * @return null if there is none or more than one
   */
  String resolve(ResourceType type, String query);
}
