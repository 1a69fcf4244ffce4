package org.janusfhir.wire;

/** Writes the content of a complex element, its id and extensions excepted. */
@FunctionalInterface
public interface Body<T> {
  /** Writes the elements of <code>value</code> in the order of the version. */
  void write(T value, Writer out);
}
