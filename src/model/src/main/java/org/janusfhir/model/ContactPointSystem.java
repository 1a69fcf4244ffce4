package org.janusfhir.model;

/** The code set ContactPointSystem of the canonical model. */
public enum ContactPointSystem implements Code {
  PHONE("phone"),
  FAX("fax"),
  EMAIL("email"),
  PAGER("pager"),
  URL("url"),
  OTHER("other");

  private final String code;

  ContactPointSystem(String code) {
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
  public static ContactPointSystem of(String code) {
    return Code.find(values(), code);
  }
}
