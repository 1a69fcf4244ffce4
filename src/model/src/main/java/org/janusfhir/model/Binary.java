package org.janusfhir.model;

/**
 * Raw content. Any component but the head may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/binary.html">Binary</a>
 */
public record Binary(ResourceHead head, String contentType, String content, Extras extras)
    implements Resource {

  @Override
  public ResourceType resourceType() {
    return ResourceType.BINARY;
  }
}
