package org.janusfhir.model;

/** The code set MedicationAdministrationStatus of the canonical model. */
public enum MedicationAdministrationStatus implements Code {
  IN_PROGRESS("in-progress"),
  ON_HOLD("on-hold"),
  COMPLETED("completed"),
  ENTERED_IN_ERROR("entered-in-error"),
  STOPPED("stopped");

  private final String code;

  MedicationAdministrationStatus(String code) {
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
  public static MedicationAdministrationStatus of(String code) {
    return Code.find(values(), code);
  }
}
