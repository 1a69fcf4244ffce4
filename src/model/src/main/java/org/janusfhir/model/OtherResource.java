package org.janusfhir.model;

import java.util.List;

/**
 * A contained resource of a type that is out of scope, kept as it was sent so that it can be given
 * back in the version that defines it.
 *
 * @param head never null
 * @param definedBy the path segment of the version in whose shape it was sent, never null
 * @param name the type's name in that version, never null
 * @param elements its elements in the order of that version, never null
 * @param extras may be null
 */
public record OtherResource(
    ResourceHead head, String definedBy, String name, List<OtherElement> elements, Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public OtherResource {
    elements = Lists.of(elements);
  }

  @Override
  public ResourceType resourceType() {
    return null;
  }
}
