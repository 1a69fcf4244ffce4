package org.janusfhir.wire;

import org.janusfhir.model.Extras;
import org.janusfhir.model.Resource;

/** Writes the elements of one resource type in one version, in the version's order. */
public interface ResourceWriter<R extends Resource> {
  /** Writes everything after the head and the extensions. */
  void write(R resource, Writer out);

  /**
   * Adds the resources that this version needs where the canonical model has an element; {@link
   * Writer#contained(org.janusfhir.model.Element)} then refers to them.
   */
  default void contain(R resource, Containment contained) {}

  /** As {@link #contain}, for a resource whose type is known to be this writer's. */
  @SuppressWarnings("unchecked") // ServedType pairs a writer with its own canonical type only
  default void containAny(Resource resource, Containment contained) {
    contain((R) resource, contained);
  }

  /** The resource's extensions in this version, and those of its primitives; null for none. */
  default Extras extras(R resource) {
    return resource.extras();
  }

  /** As {@link #extras}, for a resource whose type is known to be this writer's. */
  @SuppressWarnings("unchecked") // ServedType pairs a writer with its own canonical type only
  default Extras extrasOfAny(Resource resource) {
    return extras((R) resource);
  }

  /** Writes a resource whose type is known to be this writer's. */
  @SuppressWarnings("unchecked") // ServedType pairs a writer with its own canonical type only
  default void writeAny(Resource resource, Writer out) {
    write((R) resource, out);
  }
}
