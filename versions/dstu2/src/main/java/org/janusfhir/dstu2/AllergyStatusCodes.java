package org.janusfhir.dstu2;

import org.janusfhir.model.AllergyClinicalStatus;
import org.janusfhir.model.AllergyVerificationStatus;

/**
 * DSTU2's one status of an allergy, which the canonical model says as a clinical and a verification
 * status.
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
    return verification == AllergyVerificationStatus.UNCONFIRMED
        ? verification.code()
        : clinical.code();
  }

  /** The code if it is one of the set, else null. */
  static String known(String code) {
    return clinical(code) == null && verification(code) == null ? null : code;
  }

  /** The clinical status that the code says, or null. */
  static AllergyClinicalStatus clinical(String code) {
    return AllergyClinicalStatus.of(code);
  }

  /** The verification status that the code says, or null. */
  static AllergyVerificationStatus verification(String code) {
    return AllergyVerificationStatus.of(code);
  }
}
