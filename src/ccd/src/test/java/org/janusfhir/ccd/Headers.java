package org.janusfhir.ccd;

import org.janusfhir.model.Patient;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.CanonicalExamples;

/** Patients for the tests of the header. */
final class Headers {
  /** Who has the records of the other tests. */
  static final Patient PATIENT = (Patient) CanonicalExamples.of(ResourceType.PATIENT);

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
