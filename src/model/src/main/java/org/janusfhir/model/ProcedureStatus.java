package org.janusfhir.model;

/** The code set ProcedureStatus of the canonical model. */
public enum ProcedureStatus implements Code {
  IN_PROGRESS("in-progress"),
  ABORTED("aborted"),
  COMPLETED("completed"),
  ENTERED_IN_ERROR("entered-in-error");

  private final String code;

  ProcedureStatus(String code) {
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
  public static ProcedureStatus of(String code) {
    return Code.find(values(), code);
  }
}
