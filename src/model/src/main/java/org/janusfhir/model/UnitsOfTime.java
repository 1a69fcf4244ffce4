package org.janusfhir.model;

/** The code set UnitsOfTime of the canonical model. */
public enum UnitsOfTime implements Code {
  S("s"),
  MIN("min"),
  H("h"),
  D("d"),
  WK("wk"),
  MO("mo"),
  A("a");

  private final String code;

  UnitsOfTime(String code) {
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
  public static UnitsOfTime of(String code) {
    return Code.find(values(), code);
  }
}
