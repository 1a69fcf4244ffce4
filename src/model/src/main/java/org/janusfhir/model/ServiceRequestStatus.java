package org.janusfhir.model;

/** The code set ServiceRequestStatus of the canonical model. */
public enum ServiceRequestStatus implements Code {
  PROPOSED("proposed"),
  DRAFT("draft"),
  REQUESTED("requested"),
  RECEIVED("received"),
  ACCEPTED("accepted"),
  IN_PROGRESS("in-progress"),
  COMPLETED("completed"),
  SUSPENDED("suspended"),
  REJECTED("rejected"),
  ABORTED("aborted");

  private final String code;

  ServiceRequestStatus(String code) {
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
  public static ServiceRequestStatus of(String code) {
    return Code.find(values(), code);
  }
}
