package org.janusfhir.model;

/** The code set CarePlanStatus of the canonical model. */
public enum CarePlanStatus implements Code {
  PROPOSED("proposed"),
  DRAFT("draft"),
  ACTIVE("active"),
  COMPLETED("completed"),
  CANCELLED("cancelled");

  private final String code;

  CarePlanStatus(String code) {
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
  public static CarePlanStatus of(String code) {
    return Code.find(values(), code);
  }
}
