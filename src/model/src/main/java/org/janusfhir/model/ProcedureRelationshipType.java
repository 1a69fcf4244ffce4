package org.janusfhir.model;

/** The code set ProcedureRelationshipType of the canonical model. */
public enum ProcedureRelationshipType implements Code {
  CAUSED_BY("caused-by"),
  BECAUSE_OF("because-of");

  private final String code;

  ProcedureRelationshipType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * The member with this canonical code.
   *
   * @return null if no member has it
   */
  public static ProcedureRelationshipType of(String code) {
    return Code.find(values(), code);
  }
}
