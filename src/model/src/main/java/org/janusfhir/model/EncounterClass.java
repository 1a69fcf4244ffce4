package org.janusfhir.model;

/** The code set EncounterClass of the canonical model. */
public enum EncounterClass implements Code {
  INPATIENT("inpatient"),
  OUTPATIENT("outpatient"),
  AMBULATORY("ambulatory"),
  EMERGENCY("emergency"),
  HOME("home"),
  FIELD("field"),
  DAYTIME("daytime"),
  VIRTUAL("virtual"),
  OTHER("other");

  private final String code;

  EncounterClass(String code) {
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
  public static EncounterClass of(String code) {
    return Code.find(values(), code);
  }
}
