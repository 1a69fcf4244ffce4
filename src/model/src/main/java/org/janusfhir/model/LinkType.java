package org.janusfhir.model;

/** The code set LinkType of the canonical model. */
public enum LinkType implements Code {
  REPLACE("replace"),
  REFER("refer"),
  SEEALSO("seealso");

  private final String code;

  LinkType(String code) {
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
  public static LinkType of(String code) {
    return Code.find(values(), code);
  }
}
