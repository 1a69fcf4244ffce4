package org.janusfhir.model;

/** The code set IdentifierUse of the canonical model. */
public enum IdentifierUse implements Code {
  USUAL("usual"),
  OFFICIAL("official"),
  TEMP("temp"),
  SECONDARY("secondary");

  private final String code;

  IdentifierUse(String code) {
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
  public static IdentifierUse of(String code) {
    return Code.find(values(), code);
  }
}
