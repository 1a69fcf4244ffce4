package org.janusfhir.may2015;

import java.util.Set;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;

/** The category of a planned activity: a required code here, a concept in the canonical model. */
final class CarePlanActivityCategoryCodes {
  private static final Set<String> CODES =
      Set.of("diet", "drug", "encounter", "observation", "procedure", "supply", "other");
  private static final String SYSTEM = "http://hl7.org/fhir/care-plan-activity-category";
  private static final String OTHER = "other";

  private CarePlanActivityCategoryCodes() {}

  /**
   * The code among the codings; <code>other</code>, since there must be a code, if there is none.
   *
   * <p>A code of another system may happen to be spelled the same, but means something else.
   */
  static String write(CodeableConcept category) {
    if (category != null) {
      for (Coding coding : category.coding()) {
        boolean here = coding.system() == null || coding.system().equals(SYSTEM);
        if (here && coding.code() != null && CODES.contains(coding.code())) {
          return coding.code();
        }
      }
    }
    return OTHER;
  }
}
