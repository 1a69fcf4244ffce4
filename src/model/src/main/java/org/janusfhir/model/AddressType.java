package org.janusfhir.model;

/** The code set AddressType of the canonical model. */
public enum AddressType implements Code {
  POSTAL("postal"),
  PHYSICAL("physical"),
  BOTH("both");

  private final String code;

  AddressType(String code) {
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
  public static AddressType of(String code) {
    return Code.find(values(), code);
  }
}
