package org.janusfhir.model;

/** The code set AllergyVerificationStatus of the canonical model. */
public enum AllergyVerificationStatus implements Code {
  UNCONFIRMED("unconfirmed"),
  CONFIRMED("confirmed"),
  REFUTED("refuted"),
  ENTERED_IN_ERROR("entered-in-error");

  private final String code;

  AllergyVerificationStatus(String code) {
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
  public static AllergyVerificationStatus of(String code) {
    return Code.find(values(), code);
  }
}
