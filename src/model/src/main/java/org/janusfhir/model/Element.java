package org.janusfhir.model;

/** Any part of a resource that may carry an id and extensions of its own. */
public interface Element {
  /** What the element carries besides its own components; null if nothing. */
  Extras extras();
}
