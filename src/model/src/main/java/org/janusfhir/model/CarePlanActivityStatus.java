package org.janusfhir.model;

/** The code set CarePlanActivityStatus of the canonical model. */
public enum CarePlanActivityStatus implements Code {
  NOT_STARTED("not-started"),
  SCHEDULED("scheduled"),
  IN_PROGRESS("in-progress"),
  ON_HOLD("on-hold"),
  COMPLETED("completed"),
  CANCELLED("cancelled");

  private final String code;

  CarePlanActivityStatus(String code) {
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
  public static CarePlanActivityStatus of(String code) {
    return Code.find(values(), code);
  }
}
