package org.janusfhir.wire;

import org.janusfhir.model.Element;
import org.janusfhir.model.Extras;

/**
 * What a conformance statement says of who may ask below a root.
 *
 * @param tokens whether the root asks for a bearer token
 * @param extras with the extension that names where clients are authorized; null if there is none
 */
public record RootSecurity(boolean tokens, Extras extras) implements Element {
  /** Of a root that everybody may read. */
  public static final RootSecurity OPEN = new RootSecurity(false, null);
}
