package org.janusfhir.model;

/** The code set MedicationRequestStatus of the canonical model. */
public enum MedicationRequestStatus implements Code {
  ACTIVE("active"),
  ON_HOLD("on-hold"),
  COMPLETED("completed"),
  ENTERED_IN_ERROR("entered-in-error"),
  STOPPED("stopped"),
  SUPERSEDED("superseded"),
  DRAFT("draft");

  private final String code;

  MedicationRequestStatus(String code) {
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
  public static MedicationRequestStatus of(String code) {
    return Code.find(values(), code);
  }
}
