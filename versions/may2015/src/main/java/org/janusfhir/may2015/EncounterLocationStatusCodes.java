package org.janusfhir.may2015;

import org.janusfhir.model.EncounterLocationStatus;

/** The codes that May2015 has for EncounterLocationStatus. */
final class EncounterLocationStatusCodes {
  private EncounterLocationStatusCodes() {}

  /** The code of this version; null if it has none. */
  static String write(EncounterLocationStatus value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case PLANNED -> "planned";
      case ACTIVE -> "present";
      case RESERVED -> "reserved";
      case COMPLETED -> "present";
    };
  }
}
