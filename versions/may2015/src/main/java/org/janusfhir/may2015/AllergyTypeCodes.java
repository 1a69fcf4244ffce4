package org.janusfhir.may2015;

import org.janusfhir.model.AllergyType;

/** The codes that May2015 has for AllergyType. */
final class AllergyTypeCodes {
  private AllergyTypeCodes() {}

  /** The code of this version. */
  static String write(AllergyType value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case ALLERGY -> "immune";
      case INTOLERANCE -> "non-immune";
    };
  }
}
