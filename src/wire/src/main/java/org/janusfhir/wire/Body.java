package org.janusfhir.wire;

/**
 * Writes the content of a complex element, its id and extensions excepted. The same body writes the
 * same for the same value in the same version and format, so that it need not be asked again.
 */
@FunctionalInterface
public interface Body<T> {
  /** Writes the elements of <code>value</code> in the order of the version. */
  void write(T value, Writer out);
}
