package org.janusfhir.dstu2;

import org.janusfhir.model.DiagnosticOrderStatus;

/** The codes that DSTU2 has for DiagnosticOrderStatus. */
final class DiagnosticOrderStatusCodes {
  private DiagnosticOrderStatusCodes() {}

  /** The code of this version. */
  static String write(DiagnosticOrderStatus value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case PROPOSED -> "proposed";
      case DRAFT -> "draft";
      case PLANNED -> "planned";
      case REQUESTED -> "requested";
      case RECEIVED -> "received";
      case ACCEPTED -> "accepted";
      case IN_PROGRESS -> "in-progress";
      case REVIEW -> "review";
      case COMPLETED -> "completed";
      case CANCELLED -> "cancelled";
      case SUSPENDED -> "suspended";
      case REJECTED -> "rejected";
      case FAILED -> "failed";
      case ENTERED_IN_ERROR -> "cancelled";
    };
  }

  /** The canonical member for a code of this version, or null if it is none. */
  static DiagnosticOrderStatus read(String code) {
    return switch (code) {
      case "proposed" -> DiagnosticOrderStatus.PROPOSED;
      case "draft" -> DiagnosticOrderStatus.DRAFT;
      case "planned" -> DiagnosticOrderStatus.PLANNED;
      case "requested" -> DiagnosticOrderStatus.REQUESTED;
      case "received" -> DiagnosticOrderStatus.RECEIVED;
      case "accepted" -> DiagnosticOrderStatus.ACCEPTED;
      case "in-progress" -> DiagnosticOrderStatus.IN_PROGRESS;
      case "review" -> DiagnosticOrderStatus.REVIEW;
      case "completed" -> DiagnosticOrderStatus.COMPLETED;
      case "cancelled" -> DiagnosticOrderStatus.CANCELLED;
      case "suspended" -> DiagnosticOrderStatus.SUSPENDED;
      case "rejected" -> DiagnosticOrderStatus.REJECTED;
      case "failed" -> DiagnosticOrderStatus.FAILED;
      default -> null;
    };
  }
}
