package org.janusfhir.server.lifecycle;

/** Where a version is in its life. */
public enum VersionState {
  /** Served as a preview of what comes. */
  NEXT("next"),
  /** Recommended. */
  CURRENT("current"),
  /** Still served, but clients should leave it. */
  DEPRECATED("deprecated"),
  /** Not served any more. */
  RETIRED("retired");

  private final String code;

  VersionState(String code) {
    this.code = code;
  }

  /** Its word, for clients and operators. */
  public String code() {
    return code;
  }
}
