package org.janusfhir.wire;

import java.util.Set;

/**
 * Which part of its resources a client wants.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#summary">_summary and _elements</a>
 */
public sealed interface Subset {
  /** Parts that the standard names. */
  enum Part implements Subset {
    /** Everything. */
    ALL,
    /** The elements of the type's summary. */
    SUMMARY,
    /** The text and what is mandatory. */
    TEXT,
    /** Everything but the text. */
    DATA
  }

  /**
   * Those elements and what is mandatory.
   *
   * @param names of elements of the type; a choice with <code>[x]</code>
   */
  record Elements(Set<String> names) implements Subset {}
}
