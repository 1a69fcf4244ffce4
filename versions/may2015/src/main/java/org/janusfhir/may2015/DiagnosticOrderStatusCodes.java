package org.janusfhir.may2015;

import org.janusfhir.model.DiagnosticOrderStatus;

/** The codes that May2015 has for DiagnosticOrderStatus. */
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
}
