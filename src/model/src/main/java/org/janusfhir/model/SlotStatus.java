package org.janusfhir.model;

/** The code set SlotStatus of the canonical model. */
public enum SlotStatus implements Code {
  BUSY("busy"),
  FREE("free"),
  BUSY_UNAVAILABLE("busy-unavailable"),
  BUSY_TENTATIVE("busy-tentative");

  private final String code;

  SlotStatus(String code) {
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
  public static SlotStatus of(String code) {
    return Code.find(values(), code);
  }
}
