package org.janusfhir.wire;

/**
 * Values of elements of type positiveInt, which are 1 and more. Newer versions allow 0 in some of
 * them.
 *
 * @see <a href="https://hl7.org/fhir/DSTU2/datatypes.html#positiveInt">positiveInt</a>
 */
public final class PositiveInt {
  private PositiveInt() {}

  /** The value if such an element can have it, else null. */
  public static Integer of(Integer value) {
    return value == null || value < 1 ? null : value;
  }
}
