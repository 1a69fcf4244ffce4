package org.janusfhir.model;

/** The code set CarePlanRelationshipType of the canonical model. */
public enum CarePlanRelationshipType implements Code {
  INCLUDES("includes"),
  REPLACES("replaces"),
  FULFILLS("fulfills");

  private final String code;

  CarePlanRelationshipType(String code) {
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
  public static CarePlanRelationshipType of(String code) {
    return Code.find(values(), code);
  }
}
