package org.janusfhir.may2015;

import org.janusfhir.model.MedicationRequestStatus;

/** The codes that May2015 has for MedicationRequestStatus. */
final class MedicationRequestStatusCodes {
  private MedicationRequestStatusCodes() {}

  /** The code of this version. */
  static String write(MedicationRequestStatus value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case ACTIVE -> "active";
      case ON_HOLD -> "on-hold";
      case COMPLETED -> "completed";
      case ENTERED_IN_ERROR -> "entered-in-error";
      case STOPPED -> "stopped";
      case SUPERSEDED -> "superceded";
      case DRAFT -> "draft";
    };
  }
}
