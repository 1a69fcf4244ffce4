package org.janusfhir.model;

/** The code set NarrativeStatus of the canonical model. */
public enum NarrativeStatus implements Code {
  GENERATED("generated"),
  EXTENSIONS("extensions"),
  ADDITIONAL("additional"),
  EMPTY("empty");

  private final String code;

  NarrativeStatus(String code) {
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
  public static NarrativeStatus of(String code) {
    return Code.find(values(), code);
  }
}
