package org.janusfhir.model;

/** The code set ObservationRelationshipType of the canonical model. */
public enum ObservationRelationshipType implements Code {
  HAS_MEMBER("has-member"),
  DERIVED_FROM("derived-from"),
  SEQUEL_TO("sequel-to"),
  REPLACES("replaces"),
  QUALIFIED_BY("qualified-by"),
  INTERFERED_BY("interfered-by"),
  HAS_COMPONENT("has-component");

  private final String code;

  ObservationRelationshipType(String code) {
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
  public static ObservationRelationshipType of(String code) {
    return Code.find(values(), code);
  }
}
