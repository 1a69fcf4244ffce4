package org.janusfhir.model;

/** The code set LocationStatus of the canonical model. */
public enum LocationStatus implements Code {
  ACTIVE("active"),
  SUSPENDED("suspended"),
  INACTIVE("inactive");

  private final String code;

  LocationStatus(String code) {
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
  public static LocationStatus of(String code) {
    return Code.find(values(), code);
  }
}
