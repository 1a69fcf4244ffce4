package org.janusfhir.dstu2_1;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.AllergyClinicalStatus;
import org.janusfhir.model.AllergyVerificationStatus;
import org.janusfhir.model.search.AllergyStatus;
import org.janusfhir.wire.SearchCodes;

/**
 * DSTU2.1's one status of an allergy, which the canonical model says as a clinical and a
 * verification status.
 */
final class AllergyStatusCodes {
  private static final String SYSTEM = "http://hl7.org/fhir/allergy-intolerance-status";

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

  /** The codes of this version with every pair of canonical statuses that it shows so. */
  static SearchCodes searched() {
    Map<String, List<String>> canonical = new LinkedHashMap<>();
    for (AllergyVerificationStatus verification : AllergyVerificationStatus.values()) {
      add(null, verification, canonical);
    }
    for (AllergyClinicalStatus clinical : AllergyClinicalStatus.values()) {
      add(clinical, null, canonical);
      for (AllergyVerificationStatus verification : AllergyVerificationStatus.values()) {
        add(clinical, verification, canonical);
      }
    }
    return new SearchCodes(SYSTEM, canonical);
  }

  private static void add(
      AllergyClinicalStatus clinical,
      AllergyVerificationStatus verification,
      Map<String, List<String>> canonical) {
    String code = write(clinical, verification);
    if (code != null) {
      canonical
          .computeIfAbsent(code, key -> new ArrayList<>())
          .add(AllergyStatus.code(clinical, verification));
    }
  }
}
