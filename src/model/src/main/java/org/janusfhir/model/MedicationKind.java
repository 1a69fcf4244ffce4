package org.janusfhir.model;

/** The code set MedicationKind of the canonical model. */
public enum MedicationKind implements Code {
  PRODUCT("product"),
  PACKAGE("package");

  private final String code;

  MedicationKind(String code) {
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
  public static MedicationKind of(String code) {
    return Code.find(values(), code);
  }
}
