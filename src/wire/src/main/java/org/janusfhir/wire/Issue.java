package org.janusfhir.wire;

/**
 * One thing to say in an OperationOutcome.
 *
 * @param severity never null
 * @param code never null
 * @param diagnostics what was wrong and what to do about it, for people; never null
 * @param location where: an element path or a parameter; may be null
 * @see <a href="https://hl7.org/fhir/R4/operationoutcome.html">OperationOutcome</a>
 */
public record Issue(Severity severity, IssueCode code, String diagnostics, String location) {
  /** How bad it is. */
  public enum Severity {
    FATAL,
    ERROR,
    WARNING,
    INFORMATION;

    /** The code, identical in every version. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** An error without a place. */
  public static Issue error(IssueCode code, String diagnostics) {
    return new Issue(Severity.ERROR, code, diagnostics, null);
  }

  /** An error at a place. */
  public static Issue error(IssueCode code, String diagnostics, String location) {
    return new Issue(Severity.ERROR, code, diagnostics, location);
  }

  /** A warning. */
  public static Issue warning(IssueCode code, String diagnostics, String location) {
    return new Issue(Severity.WARNING, code, diagnostics, location);
  }
}
