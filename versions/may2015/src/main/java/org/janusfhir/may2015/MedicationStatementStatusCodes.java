package org.janusfhir.may2015;

import org.janusfhir.model.MedicationStatementStatus;

/** The codes that May2015 has for MedicationStatementStatus. */
final class MedicationStatementStatusCodes {
  private MedicationStatementStatusCodes() {}

  /** The code of this version. */
  static String write(MedicationStatementStatus value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case ACTIVE -> "in-progress";
      case COMPLETED -> "completed";
      case ENTERED_IN_ERROR -> "entered-in-error";
      case INTENDED -> null;
    };
  }
}
