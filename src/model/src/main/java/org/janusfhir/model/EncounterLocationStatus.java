package org.janusfhir.model;

/** The code set EncounterLocationStatus of the canonical model. */
public enum EncounterLocationStatus implements Code {
  PLANNED("planned"),
  ACTIVE("active"),
  RESERVED("reserved"),
  COMPLETED("completed");

  private final String code;

  EncounterLocationStatus(String code) {
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
  public static EncounterLocationStatus of(String code) {
    return Code.find(values(), code);
  }
}
