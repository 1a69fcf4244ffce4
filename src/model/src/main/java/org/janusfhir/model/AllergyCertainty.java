package org.janusfhir.model;

/** The code set AllergyCertainty of the canonical model. */
public enum AllergyCertainty implements Code {
  UNLIKELY("unlikely"),
  LIKELY("likely"),
  CONFIRMED("confirmed");

  private final String code;

  AllergyCertainty(String code) {
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
  public static AllergyCertainty of(String code) {
    return Code.find(values(), code);
  }
}
