package org.janusfhir.may2015;

import org.janusfhir.model.AllergyCriticality;

/** The codes that May2015 has for AllergyCriticality. */
final class AllergyCriticalityCodes {
  private AllergyCriticalityCodes() {}

  /** The code of this version. */
  static String write(AllergyCriticality value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case LOW -> "low";
      case HIGH -> "high";
      case UNABLE_TO_ASSESS -> "unassessible";
    };
  }
}
