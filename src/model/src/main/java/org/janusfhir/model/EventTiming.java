package org.janusfhir.model;

/** The code set EventTiming of the canonical model. */
public enum EventTiming implements Code {
  HS("HS"),
  WAKE("WAKE"),
  C("C"),
  CM("CM"),
  CD("CD"),
  CV("CV"),
  AC("AC"),
  ACM("ACM"),
  ACD("ACD"),
  ACV("ACV"),
  PC("PC"),
  PCM("PCM"),
  PCD("PCD"),
  PCV("PCV");

  private final String code;

  EventTiming(String code) {
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
  public static EventTiming of(String code) {
    return Code.find(values(), code);
  }
}
