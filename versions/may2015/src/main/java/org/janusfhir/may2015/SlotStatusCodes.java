package org.janusfhir.may2015;

import org.janusfhir.model.SlotStatus;

/** The codes that May2015 has for SlotStatus. */
final class SlotStatusCodes {
  private SlotStatusCodes() {}

  /** The code of this version. */
  static String write(SlotStatus value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case BUSY -> "BUSY";
      case FREE -> "FREE";
      case BUSY_UNAVAILABLE -> "BUSY-UNAVAILABLE";
      case BUSY_TENTATIVE -> "BUSY-TENTATIVE";
    };
  }
}
