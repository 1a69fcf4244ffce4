package org.janusfhir.model.search;

import org.janusfhir.model.AllergyClinicalStatus;
import org.janusfhir.model.AllergyIntolerance;
import org.janusfhir.model.AllergyVerificationStatus;

/**
 * Both statuses of an allergy as one code, <code>clinical/verification</code>, where an absent one
 * is empty: <code>active/confirmed</code>, <code>resolved/</code>, <code>/unconfirmed</code>.
 * Versions show both as one status, each in its own way, so that only the two together tell what a
 * version shows. An allergy without either has no code.
 */
public final class AllergyStatus {
  private static final char SEPARATOR = '/';

  private AllergyStatus() {}

  /** The code of two statuses, each of which may be null; null if both are. */
  public static String code(
      AllergyClinicalStatus clinical, AllergyVerificationStatus verification) {
    if (clinical == null && verification == null) {
      return null;
    }
    return (clinical == null ? "" : clinical.code())
        + SEPARATOR
        + (verification == null ? "" : verification.code());
  }

  static String code(AllergyIntolerance allergy) {
    return code(allergy.clinicalStatus(), allergy.verificationStatus());
  }
}
