package org.janusfhir.ccd;

import org.janusfhir.model.Patient;
import org.janusfhir.model.ResourceHead;

/** Patients for the tests of the header. */
final class Headers {
  private Headers() {}

  /** A patient of whom nothing is known. */
  static Patient nobody() {
    return new Patient(
        ResourceHead.of(null),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
