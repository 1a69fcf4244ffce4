package org.janusfhir.wire;

import java.util.List;

/**
 * An operation of the server, to be written in a version's shape.
 *
 * @param id of the definition
 * @param code its name in addresses, without the dollar
 * @param title for people
 * @param documentation what it does, for people
 * @param definedBy an absolute address of a definition by somebody else; null for none
 * @param level where it is called
 * @param types the types it is called on; empty on the level of the system
 * @param parameters in order
 * @see <a href="https://hl7.org/fhir/R4/operationdefinition.html">OperationDefinition</a>
 */
public record OperationDefinition(
    String id,
    String code,
    String title,
    String documentation,
    String definedBy,
    Level level,
    List<String> types,
    List<Parameter> parameters) {
  /** Where an operation is called. */
  public enum Level {
    SYSTEM,
    TYPE,
    INSTANCE
  }

  /**
   * What goes in or comes out.
   *
   * @param in or else out
   * @param required whether it must be there
   * @param type of data or resource
   */
  public record Parameter(
      String name, boolean in, boolean required, String type, String documentation) {}

  /** Its address as the conformance statement of that service root names it. */
  public String address(String base) {
    return definedBy == null ? base + "/OperationDefinition/" + id : definedBy;
  }
}
