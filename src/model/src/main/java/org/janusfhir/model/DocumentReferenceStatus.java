package org.janusfhir.model;

/** The code set DocumentReferenceStatus of the canonical model. */
public enum DocumentReferenceStatus implements Code {
  CURRENT("current"),
  SUPERSEDED("superseded"),
  ENTERED_IN_ERROR("entered-in-error");

  private final String code;

  DocumentReferenceStatus(String code) {
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
  public static DocumentReferenceStatus of(String code) {
    return Code.find(values(), code);
  }
}
