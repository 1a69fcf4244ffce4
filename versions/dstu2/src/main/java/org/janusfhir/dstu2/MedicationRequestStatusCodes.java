package org.janusfhir.dstu2;

import org.janusfhir.model.MedicationRequestStatus;

/** The codes that DSTU2 has for MedicationRequestStatus. */
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
      case SUPERSEDED -> "stopped";
      case DRAFT -> "draft";
    };
  }

  /** The canonical member for a code of this version, or null if it is none. */
  static MedicationRequestStatus read(String code) {
    return switch (code) {
      case "active" -> MedicationRequestStatus.ACTIVE;
      case "on-hold" -> MedicationRequestStatus.ON_HOLD;
      case "completed" -> MedicationRequestStatus.COMPLETED;
      case "entered-in-error" -> MedicationRequestStatus.ENTERED_IN_ERROR;
      case "stopped" -> MedicationRequestStatus.STOPPED;
      case "draft" -> MedicationRequestStatus.DRAFT;
      default -> null;
    };
  }
}
