package org.janusfhir.model;

/** The code set ContactPointUse of the canonical model. */
public enum ContactPointUse implements Code {
  HOME("home"),
  WORK("work"),
  TEMP("temp"),
  OLD("old"),
  MOBILE("mobile");

  private final String code;

  ContactPointUse(String code) {
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
  public static ContactPointUse of(String code) {
    return Code.find(values(), code);
  }
}
