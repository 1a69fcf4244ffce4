package org.janusfhir.dstu2;

import org.janusfhir.model.AllergyCriticality;

/** The codes that DSTU2 has for AllergyCriticality. */
final class AllergyCriticalityCodes {
  private AllergyCriticalityCodes() {}

  /** The code of this version. */
  static String write(AllergyCriticality value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case LOW -> "CRITL";
      case HIGH -> "CRITH";
      case UNABLE_TO_ASSESS -> "CRITU";
    };
  }

  /** The canonical member for a code of this version, or null if it is none. */
  static AllergyCriticality read(String code) {
    return switch (code) {
      case "CRITL" -> AllergyCriticality.LOW;
      case "CRITH" -> AllergyCriticality.HIGH;
      case "CRITU" -> AllergyCriticality.UNABLE_TO_ASSESS;
      default -> null;
    };
  }
}
