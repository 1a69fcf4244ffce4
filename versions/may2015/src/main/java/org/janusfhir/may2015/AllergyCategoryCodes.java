package org.janusfhir.may2015;

import org.janusfhir.model.AllergyCategory;

/** The codes that May2015 has for AllergyCategory. */
final class AllergyCategoryCodes {
  private AllergyCategoryCodes() {}

  /** The code of this version; null if it has none. */
  static String write(AllergyCategory value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case FOOD -> "food";
      case MEDICATION -> "medication";
      case ENVIRONMENT -> "environment";
      case OTHER -> null;
    };
  }
}
