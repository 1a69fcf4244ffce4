package org.janusfhir.may2015;

import org.janusfhir.model.ConditionVerificationStatus;

/** The codes that May2015 has for ConditionVerificationStatus. */
final class ConditionVerificationStatusCodes {
  private ConditionVerificationStatusCodes() {}

  /** The code of this version. */
  static String write(ConditionVerificationStatus value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case PROVISIONAL -> "provisional";
      case DIFFERENTIAL -> "provisional";
      case CONFIRMED -> "confirmed";
      case REFUTED -> "refuted";
      case ENTERED_IN_ERROR -> "entered-in-error";
      case UNKNOWN -> "unknown";
    };
  }
}
