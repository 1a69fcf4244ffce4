package org.janusfhir.model;

/** The code set AdministrativeGender of the canonical model. */
public enum AdministrativeGender implements Code {
  MALE("male"),
  FEMALE("female"),
  OTHER("other"),
  UNKNOWN("unknown");

  private final String code;

  AdministrativeGender(String code) {
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
  public static AdministrativeGender of(String code) {
    return Code.find(values(), code);
  }
}
