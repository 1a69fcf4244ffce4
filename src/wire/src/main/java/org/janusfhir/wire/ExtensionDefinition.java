package org.janusfhir.wire;

import java.util.List;
import org.janusfhir.model.ResourceType;

/**
 * An extension that resources of this server may have, to be written in a version's shape.
 *
 * @param id of the definition, with which the address of the extension ends
 * @param title for people
 * @param documentation what it says, for people
 * @param contexts where it may stand
 * @param valueType of its value; null if it has parts
 * @param parts extensions in it; empty if it has a value
 * @see <a href="https://hl7.org/fhir/R4/structuredefinition.html">StructureDefinition</a>
 */
public record ExtensionDefinition(
    String id,
    String title,
    String documentation,
    List<Context> contexts,
    String valueType,
    List<Part> parts) {
  /**
   * Where it may stand.
   *
   * @param path below the resource; empty for the resource itself
   */
  public record Context(ResourceType type, String path) {}

  /** An extension in it, with a value of that type. */
  public record Part(String url, String valueType, String documentation) {}
}
