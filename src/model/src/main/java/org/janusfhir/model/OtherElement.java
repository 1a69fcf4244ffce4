package org.janusfhir.model;

import java.util.List;

/**
 * An element of an {@link OtherResource}.
 *
 * @param name as in the version that defines it, choice types included; never null
 * @param repeats whether it is an array in JSON
 * @param quoted whether a primitive's value is a string in JSON
 * @param value a primitive's value; null for a complex element
 * @param elements a complex element's children, never null
 * @param extras id and extensions of the element; may be null
 */
public record OtherElement(
    String name,
    boolean repeats,
    boolean quoted,
    String value,
    List<OtherElement> elements,
    Extras extras)
    implements Element {
  /** Lists may be given as null; they are kept as empty. */
  public OtherElement {
    elements = Lists.of(elements);
  }
}
