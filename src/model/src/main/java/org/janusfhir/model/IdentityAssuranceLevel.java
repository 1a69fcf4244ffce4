package org.janusfhir.model;

/** The code set IdentityAssuranceLevel of the canonical model. */
public enum IdentityAssuranceLevel implements Code {
  LEVEL1("level1"),
  LEVEL2("level2"),
  LEVEL3("level3"),
  LEVEL4("level4");

  private final String code;

  IdentityAssuranceLevel(String code) {
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
  public static IdentityAssuranceLevel of(String code) {
    return Code.find(values(), code);
  }
}
