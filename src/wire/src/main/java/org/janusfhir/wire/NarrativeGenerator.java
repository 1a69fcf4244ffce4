package org.janusfhir.wire;

import org.janusfhir.model.Narrative;
import org.janusfhir.model.Resource;

/** Makes the text for people of a resource that came without one. */
@FunctionalInterface
public interface NarrativeGenerator {
  /** Makes none: resources go out without text. */
  NarrativeGenerator NONE = resource -> null;

  /** A narrative of status generated, or null for none. */
  Narrative generate(Resource resource);
}
