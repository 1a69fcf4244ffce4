package org.janusfhir.model.search;

import java.math.BigDecimal;
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

  /**
   * A number, or a number with a unit.
   *
   * @param low the smallest it can be; null if open
   * @param high the greatest it can be; null if open; the same as <code>low</code> if it is known
   * @param system of the unit; null if there is none
   * @param code of the unit; null if there is none
   * @param unit as people read it; null if there is none
   */
  record QuantityValue(BigDecimal low, BigDecimal high, String system, String code, String unit)
      implements SearchValue {}

  /** An address, never null; also of a reference to something outside this record. */
  record UriValue(String uri) implements SearchValue {}

  /**
   * Where a place is (WGS84).
   *
   * @param latitude in degrees
   * @param longitude in degrees
   */
  record PositionValue(double latitude, double longitude) implements SearchValue {}

  /** What people read for a code; only {@link Criterion.Texts} looks at it, and no index. */
  record TextValue(String text) implements SearchValue {}

  /** Two values that belong together. */
  record CompositeValue(TokenValue token, SearchValue value) implements SearchValue {}
}
