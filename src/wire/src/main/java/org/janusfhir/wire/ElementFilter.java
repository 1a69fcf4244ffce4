package org.janusfhir.wire;

/**
 * Which elements of a resource are written; what is inside of an element comes with it.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#elements">_summary and _elements</a>
 */
@FunctionalInterface
interface ElementFilter {
  /** Whether the element of that name is written; asked in order, before each of them. */
  boolean keeps(Name name);
}
