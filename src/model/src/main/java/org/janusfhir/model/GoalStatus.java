package org.janusfhir.model;

/** The code set GoalStatus of the canonical model. */
public enum GoalStatus implements Code {
  PROPOSED("proposed"),
  PLANNED("planned"),
  ACCEPTED("accepted"),
  REJECTED("rejected"),
  IN_PROGRESS("in-progress"),
  ACHIEVED("achieved"),
  SUSTAINING("sustaining"),
  ON_HOLD("on-hold"),
  CANCELLED("cancelled");

  private final String code;

  GoalStatus(String code) {
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
  public static GoalStatus of(String code) {
    return Code.find(values(), code);
  }
}
