package org.janusfhir.may2015;

import java.util.Set;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;

/** The category of a planned activity: a required code here, a concept in the canonical model. */
final class CarePlanActivityCategoryCodes {
  private static final Set<String> CODES =
      Set.of("diet", "drug", "encounter", "observation", "procedure", "supply", "other");
  private static final String OTHER = "other";

  private CarePlanActivityCategoryCodes() {}

  /** The code among the codings; <code>other</code> if there is none. */
  static String write(CodeableConcept category) {
    if (category != null) {
      for (Coding coding : category.coding()) {
        if (coding.code() != null && CODES.contains(coding.code())) {
          return coding.code();
        }
      }
    }
    return OTHER;
  }
}
