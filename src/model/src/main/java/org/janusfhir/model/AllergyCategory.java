package org.janusfhir.model;

/** The code set AllergyCategory of the canonical model. */
public enum AllergyCategory implements Code {
  FOOD("food"),
  MEDICATION("medication"),
  ENVIRONMENT("environment"),
  OTHER("other");

  private final String code;

  AllergyCategory(String code) {
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
  public static AllergyCategory of(String code) {
    return Code.find(values(), code);
  }
}
