package org.janusfhir.may2015;

import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;

/** Concepts where May2015 has only words. */
final class Concepts {
  private Concepts() {}

  /** The text, else the first display, else the first code; null if there is none of them. */
  static String text(CodeableConcept concept) {
    if (concept.text() != null) {
      return concept.text();
    }
    for (Coding coding : concept.coding()) {
      if (coding.display() != null) {
        return coding.display();
      }
    }
    return concept.coding().isEmpty() ? null : concept.coding().get(0).code();
  }
}
