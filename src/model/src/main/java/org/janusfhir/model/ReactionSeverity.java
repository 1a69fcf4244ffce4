package org.janusfhir.model;

/** The code set ReactionSeverity of the canonical model. */
public enum ReactionSeverity implements Code {
  MILD("mild"),
  MODERATE("moderate"),
  SEVERE("severe");

  private final String code;

  ReactionSeverity(String code) {
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
  public static ReactionSeverity of(String code) {
    return Code.find(values(), code);
  }
}
