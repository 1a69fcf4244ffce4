package org.janusfhir.may2015;

import org.janusfhir.wire.IssueCode;

/**
 * The issue types of May2015: those that stand in DSTU1 and in DSTU2. A type that DSTU2 added is
 * said by the more general one above it.
 *
 * @see <a href="https://hl7.org/fhir/DSTU2/valueset-issue-type.html">Issue types</a>
 */
final class IssueTypeCodes {
  private IssueTypeCodes() {}

  static String of(IssueCode code) {
    return switch (code) {
      case SUPPRESSED -> IssueCode.SECURITY.code();
      case CODE_INVALID -> IssueCode.PROCESSING.code();
      case INCOMPLETE -> IssueCode.TRANSIENT.code();
      case INVALID,
          STRUCTURE,
          REQUIRED,
          VALUE,
          INVARIANT,
          SECURITY,
          LOGIN,
          UNKNOWN,
          EXPIRED,
          FORBIDDEN,
          PROCESSING,
          NOT_SUPPORTED,
          DUPLICATE,
          NOT_FOUND,
          TOO_LONG,
          EXTENSION,
          TOO_COSTLY,
          BUSINESS_RULE,
          CONFLICT,
          TRANSIENT,
          LOCK_ERROR,
          NO_STORE,
          EXCEPTION,
          TIMEOUT,
          THROTTLED,
          INFORMATIONAL ->
          code.code();
    };
  }
}
