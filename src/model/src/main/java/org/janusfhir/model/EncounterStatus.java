package org.janusfhir.model;

/** The code set EncounterStatus of the canonical model. */
public enum EncounterStatus implements Code {
  PLANNED("planned"),
  ARRIVED("arrived"),
  IN_PROGRESS("in-progress"),
  ONLEAVE("onleave"),
  FINISHED("finished"),
  CANCELLED("cancelled");

  private final String code;

  EncounterStatus(String code) {
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
  public static EncounterStatus of(String code) {
    return Code.find(values(), code);
  }
}
