package org.janusfhir.model;

/** The code set QuantityComparator of the canonical model. */
public enum QuantityComparator implements Code {
  LESS_THAN("<"),
  LESS_OR_EQUAL("<="),
  GREATER_OR_EQUAL(">="),
  GREATER_THAN(">");

  private final String code;

  QuantityComparator(String code) {
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
  public static QuantityComparator of(String code) {
    return Code.find(values(), code);
  }
}
