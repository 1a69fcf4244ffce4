package org.janusfhir.model;

/** The code set DeviceStatus of the canonical model. */
public enum DeviceStatus implements Code {
  AVAILABLE("available"),
  NOT_AVAILABLE("not-available"),
  ENTERED_IN_ERROR("entered-in-error");

  private final String code;

  DeviceStatus(String code) {
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
  public static DeviceStatus of(String code) {
    return Code.find(values(), code);
  }
}
