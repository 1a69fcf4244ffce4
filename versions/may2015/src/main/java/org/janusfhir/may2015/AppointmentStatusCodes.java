package org.janusfhir.may2015;

import org.janusfhir.model.AppointmentStatus;

/** The codes that May2015 has for AppointmentStatus. */
final class AppointmentStatusCodes {
  private AppointmentStatusCodes() {}

  /** The code of this version. */
  static String write(AppointmentStatus value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case PROPOSED -> "pending";
      case PENDING -> "pending";
      case BOOKED -> "booked";
      case ARRIVED -> "arrived";
      case FULFILLED -> "fulfilled";
      case CANCELLED -> "cancelled";
      case NOSHOW -> "noshow";
    };
  }
}
