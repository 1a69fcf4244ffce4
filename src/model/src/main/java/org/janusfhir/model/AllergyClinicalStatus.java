package org.janusfhir.model;

/** The code set AllergyClinicalStatus of the canonical model. */
public enum AllergyClinicalStatus implements Code {
  ACTIVE("active"),
  INACTIVE("inactive"),
  RESOLVED("resolved");

  private final String code;

  AllergyClinicalStatus(String code) {
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
  public static AllergyClinicalStatus of(String code) {
    return Code.find(values(), code);
  }
}
