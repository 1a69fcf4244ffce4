package org.janusfhir.wire;

import org.janusfhir.model.Resource;

/** Makes the text for people of a resource that came without one. */
@FunctionalInterface
public interface NarrativeGenerator {
  /** Makes none: resources go out without text. */
  NarrativeGenerator NONE = (resource, out) -> false;

  /**
   * Writes a narrative of status generated: one <code>div</code> in the XHTML namespace.
   *
   * @return false, having written nothing, for none
   */
  boolean write(Resource resource, XhtmlWriter out);
}
