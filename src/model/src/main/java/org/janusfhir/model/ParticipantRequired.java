package org.janusfhir.model;

/** The code set ParticipantRequired of the canonical model. */
public enum ParticipantRequired implements Code {
  REQUIRED("required"),
  OPTIONAL("optional"),
  INFORMATION_ONLY("information-only");

  private final String code;

  ParticipantRequired(String code) {
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
  public static ParticipantRequired of(String code) {
    return Code.find(values(), code);
  }
}
