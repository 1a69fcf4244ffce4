package org.janusfhir.model;

/** The code set AllergyType of the canonical model. */
public enum AllergyType implements Code {
  ALLERGY("allergy"),
  INTOLERANCE("intolerance");

  private final String code;

  AllergyType(String code) {
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
  public static AllergyType of(String code) {
    return Code.find(values(), code);
  }
}
