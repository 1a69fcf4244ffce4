package org.janusfhir.may2015;

import org.janusfhir.wire.IssueCode;

/** The issue types of May2015. */
final class IssueTypeCodes {
  private IssueTypeCodes() {}

  static String of(IssueCode code) {
    return switch (code) {
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
          INFORMATIONAL ->
          code.code();
    };
  }
}
