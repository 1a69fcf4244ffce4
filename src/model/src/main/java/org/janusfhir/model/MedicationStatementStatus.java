package org.janusfhir.model;

/** The code set MedicationStatementStatus of the canonical model. */
public enum MedicationStatementStatus implements Code {
  ACTIVE("active"),
  COMPLETED("completed"),
  ENTERED_IN_ERROR("entered-in-error"),
  INTENDED("intended");

  private final String code;

  MedicationStatementStatus(String code) {
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
  public static MedicationStatementStatus of(String code) {
    return Code.find(values(), code);
  }
}
