package org.janusfhir.wire;

import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;

/**
 * What {@link Writer} must know of a version to write extensions, references and contained
 * resources.
 */
public interface Dialect {
  /** The name of an extension's value, or null if the version has no such value. */
  Name extensionValue(ValueType type);

  /**
   * Writes the content of a complex value, which is never a {@link org.janusfhir.model.Primitive}.
   */
  void value(Value value, Writer out);

  /** The version's name of a resource type, or null if it has none. */
  String typeName(ResourceType type);

  /** Writes a contained resource, or nothing if the version cannot say it. */
  void contained(Resource resource, Writer out);

  /** Adds what a contained resource contains in this version, as {@link ResourceWriter#contain}. */
  default void contain(Resource resource, Containment contained) {}

  /**
   * A reference to something outside this record as this version writes it: relative references
   * name a type, which the version may call otherwise.
   *
   * @return null if the version has no such type
   */
  default String target(String uri) {
    return uri;
  }

  /** Whether ids of elements are written; clients may be unable to read them. */
  default boolean elementsHaveIds() {
    return true;
  }

  /** Whether {@link #contained} would write it. */
  boolean canContain(Resource resource);
}
