package org.janusfhir.model;

/** The code set RequestPriority of the canonical model. */
public enum RequestPriority implements Code {
  ROUTINE("routine"),
  URGENT("urgent"),
  STAT("stat"),
  ASAP("asap");

  private final String code;

  RequestPriority(String code) {
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
  public static RequestPriority of(String code) {
    return Code.find(values(), code);
  }
}
