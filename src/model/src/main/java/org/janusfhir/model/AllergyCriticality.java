package org.janusfhir.model;

/** The code set AllergyCriticality of the canonical model. */
public enum AllergyCriticality implements Code {
  LOW("low"),
  HIGH("high"),
  UNABLE_TO_ASSESS("unable-to-assess");

  private final String code;

  AllergyCriticality(String code) {
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
  public static AllergyCriticality of(String code) {
    return Code.find(values(), code);
  }
}
