package org.janusfhir.wire;

import org.janusfhir.model.Resource;

/** Writes the elements of one resource type in one version, in the version's order. */
public interface ResourceWriter<R extends Resource> {
  /** Writes everything after the head and the extensions. */
  void write(R resource, Writer out);

  /** Writes a resource whose type is known to be this writer's. */
  @SuppressWarnings("unchecked") // ServedType pairs a writer with its own canonical type only
  default void writeAny(Resource resource, Writer out) {
    write((R) resource, out);
  }
}
