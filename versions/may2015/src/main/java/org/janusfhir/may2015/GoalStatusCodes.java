package org.janusfhir.may2015;

import org.janusfhir.model.GoalStatus;

/** The codes that May2015 has for GoalStatus. */
final class GoalStatusCodes {
  private GoalStatusCodes() {}

  /** The code of this version. */
  static String write(GoalStatus value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case PROPOSED -> "proposed";
      case PLANNED -> "planned";
      case ACCEPTED -> "accepted";
      case REJECTED -> "rejected";
      case IN_PROGRESS -> "in-progress";
      case ACHIEVED -> "achieved";
      case SUSTAINING -> "sustaining";
      case ON_HOLD -> "accepted";
      case CANCELLED -> "cancelled";
    };
  }
}
