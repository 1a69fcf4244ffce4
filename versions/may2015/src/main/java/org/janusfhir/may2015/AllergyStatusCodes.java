package org.janusfhir.may2015;

import org.janusfhir.model.AllergyClinicalStatus;
import org.janusfhir.model.AllergyVerificationStatus;

/**
 * May2015's one status of an allergy, which the canonical model says as a clinical and a
 * verification status.
 */
final class AllergyStatusCodes {
  private AllergyStatusCodes() {}

  /** The more telling one of the two; null if neither can be said. */
  static String write(AllergyClinicalStatus clinical, AllergyVerificationStatus verification) {
    if (verification == AllergyVerificationStatus.ENTERED_IN_ERROR
        || verification == AllergyVerificationStatus.REFUTED
        || clinical == null) {
      return verification == null ? null : verification.code();
    }
    return switch (clinical) {
      case RESOLVED -> clinical.code();
      case ACTIVE, INACTIVE -> verification == null ? null : verification.code();
    };
  }
}
