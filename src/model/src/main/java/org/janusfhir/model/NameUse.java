package org.janusfhir.model;

/** The code set NameUse of the canonical model. */
public enum NameUse implements Code {
  USUAL("usual"),
  OFFICIAL("official"),
  TEMP("temp"),
  NICKNAME("nickname"),
  ANONYMOUS("anonymous"),
  OLD("old"),
  MAIDEN("maiden");

  private final String code;

  NameUse(String code) {
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
  public static NameUse of(String code) {
    return Code.find(values(), code);
  }
}
