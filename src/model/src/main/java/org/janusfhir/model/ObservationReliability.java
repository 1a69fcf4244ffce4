package org.janusfhir.model;

/** The code set ObservationReliability of the canonical model. */
public enum ObservationReliability implements Code {
  OK("ok"),
  ONGOING("ongoing"),
  EARLY("early"),
  QUESTIONABLE("questionable"),
  CALIBRATING("calibrating"),
  ERROR("error"),
  UNKNOWN("unknown");

  private final String code;

  ObservationReliability(String code) {
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
  public static ObservationReliability of(String code) {
    return Code.find(values(), code);
  }
}
