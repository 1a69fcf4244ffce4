package org.janusfhir.model;

/** The code set ConditionVerificationStatus of the canonical model. */
public enum ConditionVerificationStatus implements Code {
  PROVISIONAL("provisional"),
  DIFFERENTIAL("differential"),
  CONFIRMED("confirmed"),
  REFUTED("refuted"),
  ENTERED_IN_ERROR("entered-in-error"),
  UNKNOWN("unknown");

  private final String code;

  ConditionVerificationStatus(String code) {
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
  public static ConditionVerificationStatus of(String code) {
    return Code.find(values(), code);
  }
}
