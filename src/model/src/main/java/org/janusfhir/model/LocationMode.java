package org.janusfhir.model;

/** The code set LocationMode of the canonical model. */
public enum LocationMode implements Code {
  INSTANCE("instance"),
  KIND("kind");

  private final String code;

  LocationMode(String code) {
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
  public static LocationMode of(String code) {
    return Code.find(values(), code);
  }
}
