package org.janusfhir.may2015;

import org.janusfhir.model.CarePlanStatus;

/** The codes that May2015 has for CarePlanStatus. */
final class CarePlanStatusCodes {
  private CarePlanStatusCodes() {}

  /** The code of this version. */
  static String write(CarePlanStatus value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case PROPOSED -> "planned";
      case DRAFT -> "planned";
      case ACTIVE -> "active";
      case COMPLETED -> "completed";
      case CANCELLED -> "completed";
    };
  }
}
