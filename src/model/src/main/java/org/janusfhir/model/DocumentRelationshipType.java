package org.janusfhir.model;

/** The code set DocumentRelationshipType of the canonical model. */
public enum DocumentRelationshipType implements Code {
  REPLACES("replaces"),
  TRANSFORMS("transforms"),
  SIGNS("signs"),
  APPENDS("appends");

  private final String code;

  DocumentRelationshipType(String code) {
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
  public static DocumentRelationshipType of(String code) {
    return Code.find(values(), code);
  }
}
