package org.janusfhir.wire;

import java.util.List;
import org.janusfhir.model.Resource;

/** Writes the elements of one resource type in one version, in the version's order. */
public interface ResourceWriter<R extends Resource> {
  /** Writes everything after the head and the extensions. */
  void write(R resource, Writer out);

  /**
   * What this version contains in the resource: its contained resources, and those that the version
   * needs where the canonical model has an element.
   */
  default List<Resource> contained(R resource) {
    return resource.head().contained();
  }

  /** As {@link #contained}, for a resource whose type is known to be this writer's. */
  @SuppressWarnings("unchecked") // ServedType pairs a writer with its own canonical type only
  default List<Resource> containedOfAny(Resource resource) {
    return contained((R) resource);
  }

  /** Writes a resource whose type is known to be this writer's. */
  @SuppressWarnings("unchecked") // ServedType pairs a writer with its own canonical type only
  default void writeAny(Resource resource, Writer out) {
    write((R) resource, out);
  }
}
