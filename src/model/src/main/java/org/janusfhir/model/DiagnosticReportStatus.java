package org.janusfhir.model;

/** The code set DiagnosticReportStatus of the canonical model. */
public enum DiagnosticReportStatus implements Code {
  REGISTERED("registered"),
  PARTIAL("partial"),
  FINAL("final"),
  CORRECTED("corrected"),
  APPENDED("appended"),
  CANCELLED("cancelled"),
  ENTERED_IN_ERROR("entered-in-error");

  private final String code;

  DiagnosticReportStatus(String code) {
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
  public static DiagnosticReportStatus of(String code) {
    return Code.find(values(), code);
  }
}
