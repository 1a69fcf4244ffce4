package org.janusfhir.model.search;

import org.janusfhir.model.ResourceType;

/** A value by which a search parameter finds a resource. */
public sealed interface SearchValue {
  /**
   * A code, identifier or boolean.
   *
   * @param system null if there is none
   * @param code null if only the system is known
   */
  record TokenValue(String system, String code) implements SearchValue {}

  /** A reference to a resource of this record. */
  record ReferenceValue(ResourceType type, String id) implements SearchValue {}

  /** A text as it was sent, never null. */
  record StringValue(String text) implements SearchValue {}

  /**
   * An interval of time.
   *
   * @param startMillis first millisecond since 1970-01-01T00:00Z; {@link Long#MIN_VALUE} if open
   * @param endMillis first millisecond after it; {@link Long#MAX_VALUE} if open
   */
  record DateValue(long startMillis, long endMillis) implements SearchValue {}
}
