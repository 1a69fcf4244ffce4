package org.janusfhir.store;

/**
 * Tells later whether what a search found can be found otherwise by now, so that answers can be
 * kept that cost more than this question.
 */
@FunctionalInterface
public interface Unchanged {
  /** Of a record that cannot tell. */
  Unchanged UNKNOWN = () -> false;

  /**
   * Whether the same search is certain to find the same. Never blocks and may be asked by any
   * thread.
   */
  boolean holds();
}
