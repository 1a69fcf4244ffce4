package org.janusfhir.wire;

import java.util.Locale;

/** What kind of issue it is; each version maps it to its own code list. */
public enum IssueCode {
  INVALID,
  STRUCTURE,
  REQUIRED,
  VALUE,
  INVARIANT,
  SECURITY,
  LOGIN,
  UNKNOWN,
  EXPIRED,
  FORBIDDEN,
  SUPPRESSED,
  PROCESSING,
  NOT_SUPPORTED,
  DUPLICATE,
  NOT_FOUND,
  TOO_LONG,
  CODE_INVALID,
  EXTENSION,
  TOO_COSTLY,
  BUSINESS_RULE,
  CONFLICT,
  INCOMPLETE,
  TRANSIENT,
  LOCK_ERROR,
  NO_STORE,
  EXCEPTION,
  TIMEOUT,
  THROTTLED,
  INFORMATIONAL;

  /** The code in the newest normative FHIR; an older version may have fewer. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
