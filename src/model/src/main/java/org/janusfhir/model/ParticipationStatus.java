package org.janusfhir.model;

/** The code set ParticipationStatus of the canonical model. */
public enum ParticipationStatus implements Code {
  ACCEPTED("accepted"),
  DECLINED("declined"),
  TENTATIVE("tentative"),
  NEEDS_ACTION("needs-action");

  private final String code;

  ParticipationStatus(String code) {
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
  public static ParticipationStatus of(String code) {
    return Code.find(values(), code);
  }
}
