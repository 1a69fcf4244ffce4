package org.janusfhir.model;

/** The code set AddressUse of the canonical model. */
public enum AddressUse implements Code {
  HOME("home"),
  WORK("work"),
  TEMP("temp"),
  OLD("old");

  private final String code;

  AddressUse(String code) {
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
  public static AddressUse of(String code) {
    return Code.find(values(), code);
  }
}
