package org.janusfhir.model;

/** The code set DiagnosticOrderStatus of the canonical model. */
public enum DiagnosticOrderStatus implements Code {
  PROPOSED("proposed"),
  DRAFT("draft"),
  PLANNED("planned"),
  REQUESTED("requested"),
  RECEIVED("received"),
  ACCEPTED("accepted"),
  IN_PROGRESS("in-progress"),
  REVIEW("review"),
  COMPLETED("completed"),
  CANCELLED("cancelled"),
  SUSPENDED("suspended"),
  REJECTED("rejected"),
  FAILED("failed"),
  ENTERED_IN_ERROR("entered-in-error");

  private final String code;

  DiagnosticOrderStatus(String code) {
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
  public static DiagnosticOrderStatus of(String code) {
    return Code.find(values(), code);
  }
}
