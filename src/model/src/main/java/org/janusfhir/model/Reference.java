package org.janusfhir.model;

/**
 * A reference to another resource. To a resource of this record it has a type and an id (and the
 * versions write their own name of the type); any other reference (contained <code>#x</code>,
 * absolute, of a type out of scope) is kept as its uri.
 *
 * @param type null unless the target is a resource of this record
 * @param id id of the target; null unless type is given
 * @param versionId of a version-specific reference; usually null
 * @param uri the reference as sent; null if type is given or if there is only a display
 * @param display text for people; may be null
 * @param extras may be null
 * @see <a href="https://hl7.org/fhir/R4/references.html#Reference">Reference</a>
 */
public record Reference(
    ResourceType type, String id, String versionId, String uri, String display, Extras extras)
    implements Value {
  /** A reference to a resource of this record. */
  public static Reference to(ResourceType type, String id) {
    return new Reference(type, id, null, null, null, null);
  }

  @Override
  public ValueType valueType() {
    return ValueType.REFERENCE;
  }

  /** Whether the target is a resource contained in the same resource. */
  public boolean contained() {
    return uri != null && uri.startsWith("#");
  }
}
